import type { ReactNode } from "react";

/**
 * A page that only tells something: not found, not allowed, failed.
 * @param children what happened and what to do next
 */
export function MessagePage({
  title,
  actions,
  children,
}: {
  title: string;
  actions: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-[44rem] py-8 sm:py-12">
      <h1 className="text-std-24B-150 sm:text-std-32B-150">{title}</h1>
      <div className="mt-4 space-y-3">{children}</div>
      <div className="mt-8 flex flex-wrap gap-3">{actions}</div>
    </div>
  );
}
