import type { ChartSegment } from "@/components/charts/chart-data";
import { percent } from "@/components/overview/findings";
import { ProgressIcon } from "@/components/progress/progress-icon";
import { Table, Td, Th } from "@/components/ui/table";
import type { Progress } from "@/lib/domain/progress";
import { CountLink } from "./count-link";

type Segment = ChartSegment & { key: Progress };

/** Numbers and shares by 区分: a ministry's own beside those of all. Made of the rows of the chart. */
export function ComparisonTable({
  name,
  own,
  all,
  totalHref,
}: {
  name: string;
  own: readonly Segment[];
  /** In the same order. */
  all: readonly Segment[];
  totalHref: string;
}) {
  const sum = (segments: readonly Segment[]) => segments.reduce((total, { value }) => total + value, 0);
  const totals = { own: sum(own), all: sum(all) };
  return (
    <div className="max-w-[44rem] max-sm:[&_:is(th,td)]:px-1.5">
      <Table caption={`${name}と全府省庁の区分別の件数と割合(主担当)`} dense minWidth="0">
        <thead>
          <tr>
            <Th rowSpan={2}>区分</Th>
            <Th colSpan={2} scope="colgroup" className="text-right!">
              {name}
            </Th>
            <Th colSpan={2} scope="colgroup" className="text-right!">
              全府省庁
            </Th>
          </tr>
          <tr>
            <Th numeric>件数</Th>
            <Th numeric>割合</Th>
            <Th numeric>件数</Th>
            <Th numeric>割合</Th>
          </tr>
        </thead>
        <tbody>
          {own.map(({ key, label, value, href = "" }, index) => {
            const whole = all[index]?.value ?? 0;
            return (
              <tr key={key}>
                <Th scope="row">
                  <span className="flex items-center gap-1.5 whitespace-nowrap">
                    <ProgressIcon progress={key} />
                    {label}
                  </span>
                </Th>
                <Td numeric>
                  <CountLink value={value} href={href} label={`${name} ${label}`} />
                </Td>
                <Td numeric>{percent(value, totals.own)}</Td>
                <Td numeric>{whole.toLocaleString("ja-JP")}</Td>
                <Td numeric>{percent(whole, totals.all)}</Td>
              </tr>
            );
          })}
          <tr className="font-bold">
            <Th scope="row" className="font-bold!">
              計
            </Th>
            <Td numeric>
              <CountLink value={totals.own} href={totalHref} label={`${name} 計`} />
            </Td>
            <Td numeric>{percent(totals.own, totals.own)}</Td>
            <Td numeric>{totals.all.toLocaleString("ja-JP")}</Td>
            <Td numeric>{percent(totals.all, totals.all)}</Td>
          </tr>
        </tbody>
      </Table>
    </div>
  );
}
