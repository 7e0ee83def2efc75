import { Icon } from "./icon";
import { TextLink } from "./text-link";

type Step = { href: string; number: string; title: string } | null;

/** Short links to the items before and after this one, at the head of a page, for stepping through. */
export function NeighbourSteps({ label, previous, next }: { label: string; previous: Step; next: Step }) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="ml-auto flex gap-x-4 text-dns-14N-130 print:hidden">
      {previous ? (
        <TextLink
          href={previous.href}
          rel="prev"
          title={previous.title}
          className="inline-flex min-h-9 items-center gap-1"
        >
          <Icon name="previous" size={14} />
          <span className="sr-only">前 </span>
          {previous.number}
        </TextLink>
      ) : null}
      {next ? (
        <TextLink
          href={next.href}
          rel="next"
          title={next.title}
          className="inline-flex min-h-9 items-center gap-1"
        >
          <span className="sr-only">次 </span>
          {next.number}
          <Icon name="next" size={14} />
        </TextLink>
      ) : null}
    </nav>
  );
}
