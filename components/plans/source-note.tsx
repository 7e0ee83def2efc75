import type { ReactNode } from "react";
import { Dated } from "@/components/calendar/dated";
import { citationText } from "@/lib/plans/plan-words";
import type { CurrentPlan } from "@/lib/plans/queries";

/**
 * What stands under every list and page of a plan: 時点, 出典 and 凡例.
 * @param others what else is quoted from
 * @param asOf 「○年○月○日時点…」
 * @param children the 凡例
 */
export function SourceNote({
  plan,
  others = [],
  asOf,
  children,
}: {
  plan: CurrentPlan;
  others?: readonly CurrentPlan[];
  asOf: string;
  children?: ReactNode;
}) {
  return (
    <aside
      aria-label="時点・出典・凡例"
      className="mt-10 space-y-3 border-t border-solid-gray-420 pt-4 text-dns-14N-130"
    >
      <dl className="space-y-1">
        <Row term="時点">
          <Dated>{asOf}</Dated>
        </Row>
        <Row term="出典">
          {[plan, ...others].map(({ citation, number }) => (
            <span key={citation} className="block">
              {citationText({ citation, number })}
            </span>
          ))}
        </Row>
      </dl>
      {children ? (
        <div>
          <p className="mb-2 font-bold">凡例</p>
          {children}
        </div>
      ) : null}
    </aside>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex gap-3">
      <dt className="shrink-0 font-bold">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
