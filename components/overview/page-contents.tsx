/** Links to the parts of the overview. */
export function PageContents({ items }: { items: readonly { id: string; label: string }[] }) {
  return (
    <nav aria-label="このページの内容" className="mb-6 print:hidden">
      <ul className="flex flex-wrap gap-x-6 text-dns-14N-130">
        {items.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-9 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
