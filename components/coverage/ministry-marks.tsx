import { Dated } from "@/components/calendar/dated";
import { Figure } from "@/components/charts/figure";
import { Table, Td, Th } from "@/components/ui/table";
import type { CoverageView } from "@/lib/coverage/filter";
import type { CoverageByArticle, CoverageByMinistry } from "@/lib/coverage/queries";
import type { CoverageBasis } from "@/lib/domain/coverage";
import type { CurrentPlan } from "@/lib/plans/queries";
import { addressOf } from "@/lib/request/address";
import { planDate } from "./article-coverage";
import { MeasureCount } from "./measure-count";
import { viewWord } from "./view-words";

type Counted = { basis: CoverageBasis; guides: { prefecture: number; municipality: number } };

const COLUMNS: { label: string; value: (counted: Counted) => number; fields: Record<string, string> }[] = [
  { label: "手引 都道府県", value: ({ guides }) => guides.prefecture, fields: { guide: "prefecture" } },
  { label: "手引 市町村", value: ({ guides }) => guides.municipality, fields: { guide: "municipality" } },
  { label: "条あり", value: ({ basis }) => basis.withArticle, fields: { mark: "any" } },
  { label: "要確認", value: ({ basis }) => basis.withReview, fields: { mark: "review" } },
  { label: "印なし", value: ({ basis }) => basis.withoutMark, fields: { mark: "none" } },
  { label: "施策", value: ({ basis }) => basis.measures, fields: {} },
];

/** 手引 and what could not be read yet, by ministry: the numbers that stand in no bar. */
export function MinistryMarks({
  ministries,
  coverage,
  plan,
  role,
  asOf,
}: {
  ministries: readonly CoverageByMinistry[];
  coverage: CoverageByArticle;
  plan: CurrentPlan;
  role: CoverageView["role"];
  asOf: string | undefined;
}) {
  const { guides, basis } = coverage;
  const rows = [
    ...ministries.map((ministry) => ({ ...ministry, fields: { ministry: ministry.slug, role } })),
    { ...coverage, slug: "all", name: "全体", fields: {} },
  ];
  return (
    <Figure
      id="guides"
      level={2}
      title={`手引と要確認の施策の数:府省庁別(${viewWord("role", role)})`}
      asOf={<Dated>{planDate(plan)}</Dated>}
      finding={
        <p>
          手引で都道府県に取組を求める施策は{guides.prefecture}、市町村に求める施策は{guides.municipality}
          です。どの条の印か確認を待つ施策は{basis.withReview}です。
        </p>
      }
      table={
        <Table caption="府省庁ごとの手引・要確認・印なしの施策の数" dense minWidth="42rem">
          <thead>
            <tr>
              <Th className="left-0 z-1 max-lg:sticky">府省庁</Th>
              {COLUMNS.map(({ label }) => (
                <Th key={label} numeric>
                  {label}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ slug, name, fields, ...counted }) => (
              <tr key={slug} className={slug === "all" ? "font-bold" : ""}>
                <Th
                  scope="row"
                  className={`left-0 z-1 bg-white max-lg:sticky ${slug === "all" ? "font-bold!" : ""}`}
                >
                  {name}
                </Th>
                {COLUMNS.map((column) => (
                  <Td key={column.label} numeric>
                    <MeasureCount
                      value={column.value(counted)}
                      href={addressOf("/measures", { asOf, ...fields, ...column.fields })}
                      label={`${name} ${column.label}`}
                    />
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      }
      notes={
        <p>
          一つの施策が複数の欄に数えられることがあり、府省庁が複数の施策もあるため、合計は「全体」と一致しません。要確認の印は、事務局が条を確かめるまで、どの条にも数えません。
        </p>
      }
      source={plan.citation}
    />
  );
}
