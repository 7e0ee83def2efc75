import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";

/** Fields of a FilterBar that are seldom needed, folded away until one of them is used. */
export function MoreFilters({ open, children }: { open: boolean; children: ReactNode }) {
  return (
    <div className="col-span-full">
      <Disclosure summary="その他の条件" open={open}>
        <div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
      </Disclosure>
    </div>
  );
}
