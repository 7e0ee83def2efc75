import type { ReactNode } from "react";
import { Icon } from "./icon";

/**
 * In place of a list or a chart that has nothing to show.
 * @param title what is not there
 * @param children why, and what to do next (with links)
 */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="rounded-8 border border-solid-gray-300 bg-solid-gray-50 px-4 py-8 text-center">
      <Icon name="empty" size={40} className="text-solid-gray-600" />
      <p className="mt-2 text-std-16B-170">{title}</p>
      {children ? <div className="mx-auto mt-1 max-w-[40em]">{children}</div> : null}
    </div>
  );
}
