import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";

const GRID = "col-span-full grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4";

/** Four fields of a FilterBar side by side, their labels on one line also where one has an error. */
export function FilterRow({ children }: { children: ReactNode }) {
  return <div className={GRID}>{children}</div>;
}

/** Fields of a FilterBar that are seldom needed, folded away until one of them is used. */
export function MoreFilters({ open, children }: { open: boolean; children: ReactNode }) {
  return (
    <div className="col-span-full">
      <Disclosure summary="その他の条件" open={open}>
        <div className={GRID}>{children}</div>
      </Disclosure>
    </div>
  );
}
