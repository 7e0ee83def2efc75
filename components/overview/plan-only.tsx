import { Dated } from "@/components/calendar/dated";
import { Figure } from "@/components/charts/figure";
import { ministryHref } from "@/components/ministries/ministry-words";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ProgressOverview } from "@/lib/overview/queries";
import type { CurrentPlan } from "@/lib/plans/queries";
import { addressOf } from "@/lib/request/address";

/** What the plan itself says, while no progress is published: who leads how many tasks. */
export function PlanOnly({
  overview: { summary, planned },
  plan,
  asOf,
}: {
  overview: ProgressOverview;
  plan: CurrentPlan;
  asOf: string | undefined;
}) {
  const ministries = [...summary.byMinistry].sort((a, b) => b.leads - a.leads);
  const leads = ministries.reduce((sum, row) => sum + row.leads, 0);
  return (
    <Figure
      id="plan"
      level={2}
      title="主担当の工程数:府省庁別"
      asOf={<Dated>{plan.dated ?? "日付不明"}</Dated>}
      finding={
        <p>
          工程表には{summary.total.toLocaleString("ja-JP")}の工程があり、うち
          {planned.total.toLocaleString("ja-JP")}に計画期間が示されています。
        </p>
      }
      table={
        <div className="max-w-[32rem]">
          <Table caption="府省庁ごとの主担当の件数" dense minWidth="0">
            <thead>
              <tr>
                <Th>府省庁</Th>
                <Th numeric>主担当の件数</Th>
              </tr>
            </thead>
            <tbody>
              {ministries.map(({ slug, name, leads: value }) => (
                <tr key={slug}>
                  <Th scope="row">
                    <TextLink href={ministryHref(slug, asOf)} className="inline-block py-0.5">
                      {name}
                    </TextLink>
                  </Th>
                  <Td numeric>
                    <TextLink
                      href={addressOf("/tasks", { asOf, ministry: slug })}
                      aria-label={`${name} ${value}件`}
                    >
                      {value.toLocaleString("ja-JP")}
                    </TextLink>
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      }
      notes={
        <p>
          府省庁は主担当の件数が多い順です。主担当ごとに数えるため、合計は{leads.toLocaleString("ja-JP")}
          件で、工程数の{summary.total.toLocaleString("ja-JP")}とは一致しません。
        </p>
      }
      source={plan.citation}
    />
  );
}
