import { CountLink } from "@/components/ministries/count-link";
import { ministryHref, ministryTasksHref } from "@/components/ministries/ministry-words";
import { percent } from "@/components/overview/findings";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { MissingSchedules as Schedules } from "@/lib/data-quality/task-findings";
import { addressOf } from "@/lib/request/address";
import { TaskLinks } from "./task-links";

/**
 * Tasks for which the document shows no quarters, by ministry and one by one.
 * @param tasks how many there are in all
 * @param chosen the ministry whose tasks these are; null: all tasks
 */
export function MissingSchedules({
  schedules: { tasks: missing, byMinistry, markless },
  tasks,
  chosen,
  asOf,
}: {
  schedules: Schedules;
  tasks: number;
  chosen: { slug: string; name: string } | null;
  asOf: string | undefined;
}) {
  const leads = byMinistry.reduce((sum, row) => sum + row.missing, 0);
  return (
    <Section
      id="schedules"
      title={`時期の記載がない工程(${missing.length.toLocaleString("ja-JP")}件)`}
      lead={`${chosen ? `${chosen.name}が主担当の` : ""}${tasks.toLocaleString("ja-JP")}工程のうち、四半期の印(■)が読み取れるのは${(tasks - missing.length).toLocaleString("ja-JP")}工程です。${rest(missing.length, markless)}`}
    >
      {chosen ? null : <ByMinistry rows={byMinistry} leads={leads} tasks={missing.length} asOf={asOf} />}
      {missing.length === 0 ? null : (
        <Disclosure
          summary={`工程の一覧(${missing.length.toLocaleString("ja-JP")}件)`}
          open={chosen !== null}
        >
          <TaskLinks tasks={missing} asOf={asOf} />
        </Disclosure>
      )}
    </Section>
  );
}

/** Where the others stand. */
function rest(missing: number, { pages, tasks }: Schedules["markless"]): string {
  const others = missing - tasks;
  return [
    tasks > 0
      ? `残りのうち${tasks.toLocaleString("ja-JP")}工程は、時期が矢印で示され、印が一つもない${pages}ページにあります。`
      : "",
    others > 0 ? `印のあるページで、その行にだけ印がないのは${others}工程です。` : "",
  ].join("");
}

function ByMinistry({
  rows,
  leads,
  tasks,
  asOf,
}: {
  rows: Schedules["byMinistry"];
  /** Sum of the rows. */
  leads: number;
  tasks: number;
  asOf: string | undefined;
}) {
  return (
    <div className="mb-4 max-w-[44rem]">
      <Table caption="府省庁ごとの、時期の記載がない工程(主担当)" dense minWidth="0">
        <thead>
          <tr>
            <Th>府省庁</Th>
            <Th numeric>記載なし</Th>
            <Th numeric>主担当の工程</Th>
            <Th numeric>割合</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slug, name, leads: led, missing }) => (
            <tr key={slug}>
              <Th scope="row">
                <TextLink href={ministryHref(slug, asOf)} className="inline-block py-0.5">
                  {name}
                </TextLink>
              </Th>
              <Td numeric>
                <CountLink
                  value={missing}
                  href={`${addressOf("/data-quality", { asOf, ministry: slug })}#schedules`}
                  label={`${name} 時期の記載がない工程`}
                />
              </Td>
              <Td numeric>
                <CountLink value={led} href={ministryTasksHref(slug, asOf)} label={`${name} 主担当の工程`} />
              </Td>
              <Td numeric>{percent(missing, led)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-dns-14N-130 text-solid-gray-700">
        主担当が複数の工程は主担当ごとに数えるため、合計は{leads.toLocaleString("ja-JP")}件で、工程数の
        {tasks.toLocaleString("ja-JP")}とは一致しません。
      </p>
    </div>
  );
}
