import { Section } from "@/components/ui/section";
import { Table, Td, Th } from "@/components/ui/table";
import { CountLink } from "./count-link";
import { MeasureNumbers } from "./measure-numbers";
import { ministryTasksHref } from "./ministry-words";

/** 部局 that the plans name for a ministry as lead; nothing where they name none. */
export function MinistryUnits({
  ministry: { slug, name },
  tasks,
  measures,
  asOf,
}: {
  ministry: { slug: string; name: string };
  tasks: readonly { unit: string; count: number }[];
  measures: readonly { unit: string; numbers: readonly string[] }[];
  asOf: string | undefined;
}) {
  const units = [...new Set([...tasks, ...measures].map(({ unit }) => unit))];
  if (units.length === 0) return null;
  return (
    <Section
      id="units"
      title="部局"
      lead="文書で府省庁名の後の括弧に書かれている部局です。部局の書かれていない工程と施策は含みません。"
    >
      <div className="max-w-[44rem]">
        <Table caption={`${name}の部局ごとの工程と施策(主担当)`} captionHidden dense minWidth="0">
          <thead>
            <tr>
              <Th>部局</Th>
              <Th numeric>工程</Th>
              <Th>施策</Th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit}>
                <Th scope="row">{unit}</Th>
                <Td numeric>
                  <CountLink
                    value={tasks.find((entry) => entry.unit === unit)?.count ?? 0}
                    href={ministryTasksHref(slug, asOf, { unit })}
                    label={`${unit} 工程`}
                  />
                </Td>
                <Td>
                  <MeasureNumbers
                    numbers={measures.find((entry) => entry.unit === unit)?.numbers ?? []}
                    asOf={asOf}
                  />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
}
