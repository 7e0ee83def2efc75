import { Icon } from "./icon";
import { TextLink } from "./text-link";

type Neighbour = { href: string; number: string; title: string };

/** Links to the items before and after this one, in the printed order. */
export function NeighbourLinks({
  label,
  previous,
  next,
}: {
  label: string;
  previous: Neighbour | null;
  next: Neighbour | null;
}) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="mt-10 grid gap-3 sm:grid-cols-2 print:hidden">
      {previous ? <Way {...previous} rel="prev" /> : <span className="max-sm:hidden" />}
      {next ? <Way {...next} rel="next" /> : null}
    </nav>
  );
}

function Way({ href, number, title, rel }: Neighbour & { rel: "prev" | "next" }) {
  const forward = rel === "next";
  return (
    <TextLink
      href={href}
      rel={rel}
      className={`flex min-w-0 items-center gap-2 rounded-8 border border-solid-gray-420 p-3 no-underline hover:bg-key-50 ${forward ? "justify-end text-right" : ""}`}
    >
      {forward ? null : <Icon name="previous" size={20} />}
      <span className="min-w-0">
        <span className="block text-dns-14N-130 text-solid-gray-700">
          {forward ? "次" : "前"} {number}
        </span>
        <span className="block">{title}</span>
      </span>
      {forward ? <Icon name="next" size={20} /> : null}
    </TextLink>
  );
}
