import { Table, Td, Th } from "@/components/ui/table";
import type { CoverageView } from "@/lib/coverage/filter";
import type { CoverageByMinistry } from "@/lib/coverage/queries";
import type { CoverageCount } from "@/lib/domain/coverage";
import { measuresHref, placeFields, placesOf } from "./measure-address";
import { MeasureCount } from "./measure-count";

type Counted = { articles: Record<string, CoverageCount>; columns: Record<string, CoverageCount> };

/** The numbers behind the heat map with ◎ and ○ apart; ministries that have none are left to the heat map. */
export function CrossTable({
  ministries,
  whole,
  view: { by, role },
  asOf,
}: {
  ministries: readonly CoverageByMinistry[];
  whole: Counted;
  view: CoverageView;
  asOf: string | undefined;
}) {
  const places = placesOf(by);
  const rows = [
    ...ministries.map((ministry) => ({ ...ministry, ministry: ministry.slug, role })),
    { ...whole, slug: "all", name: "全体", ministry: undefined, role: undefined },
  ];
  return (
    <Table caption="府省庁ごとの◎と○の数" dense minWidth={`${8 + places.length * 4.5}rem`}>
      <thead>
        <tr>
          <Th className="left-0 z-1 max-lg:sticky">府省庁</Th>
          {places.map(({ key, label }) => (
            <Th key={key} className="text-center!">
              {label}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, name, ministry, role: part, ...counted }) => (
          <tr key={slug} className={ministry === undefined ? "font-bold" : ""}>
            <Th
              scope="row"
              className={`left-0 z-1 bg-white max-lg:sticky ${ministry === undefined ? "font-bold!" : ""}`}
            >
              {name}
            </Th>
            {places.map(({ key, label }) => {
              const count = counted[by === "article" ? "articles" : "columns"][key];
              const fields = { asOf, ...placeFields(by, key), ministry, role: part };
              return (
                <Td key={key} className="text-center whitespace-nowrap">
                  <MeasureCount
                    sign="◎"
                    value={count?.primary ?? 0}
                    href={measuresHref(fields, "primary")}
                    label={`${name} ${label} ◎`}
                  />
                  <span className="ml-2">
                    <MeasureCount
                      sign="○"
                      value={count?.related ?? 0}
                      href={measuresHref(fields, "related")}
                      label={`${name} ${label} ○`}
                    />
                  </span>
                </Td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
