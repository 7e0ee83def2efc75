import { Icon } from "./icon";
import { TextLink } from "./text-link";

/**
 * Where the page stands.
 * @param items from the top down; the last one is this page and needs no href
 */
export function Breadcrumbs({ items }: { items: readonly { label: string; href?: string }[] }) {
  return (
    <nav aria-label="現在位置" className="mb-4 text-dns-14N-130 print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-1">
        {items.map(({ label, href }, index) => (
          <li key={`${label}${href ?? ""}`} className="inline-flex min-w-0 items-center gap-1">
            {index > 0 ? <Icon name="next" size={12} className="text-solid-gray-600" /> : null}
            {href && index < items.length - 1 ? (
              <TextLink href={href} className="py-1">
                {label}
              </TextLink>
            ) : (
              <span aria-current="page" className="py-1">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
