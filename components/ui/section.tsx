import type { ReactNode } from "react";

/** A part of the page under an h2 that a link can lead to (`#id`). */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-10 first:mt-0">
      <h2 id={id} className="text-std-20B-150 sm:text-std-24B-150">
        {title}
      </h2>
      {lead ? <div className="mt-1 max-w-[48em]">{lead}</div> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}
