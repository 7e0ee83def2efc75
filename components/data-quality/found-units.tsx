import { CountLink } from "@/components/ministries/count-link";
import { MeasureNumbers } from "@/components/ministries/measure-numbers";
import { ministryHref, ministryTasksHref } from "@/components/ministries/ministry-words";
import { Section } from "@/components/ui/section";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { FoundUnit } from "@/lib/data-quality/units";

/** 部局 that the documents name in parentheses, with what they lead. */
export function FoundUnits({ units, asOf }: { units: readonly FoundUnit[]; asOf: string | undefined }) {
  return (
    <Section
      id="units"
      title={`部局(${units.length}部局)`}
      lead={
        units.length === 0
          ? "文書に書かれた部局はありません。"
          : "府省庁名の後の括弧に書かれた語のうち、府省庁の名前でないものです。前にある府省庁の部局として読みました。表記は原文のままです。"
      }
    >
      {units.length === 0 ? null : (
        <Table caption="部局ごとの工程と施策(主担当)" captionHidden dense minWidth="0">
          <thead>
            <tr>
              <Th>部局</Th>
              <Th>府省庁</Th>
              <Th numeric>工程</Th>
              <Th>施策</Th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, ministry, tasks, measures }) => (
              <tr key={`${ministry.slug}${unit}`}>
                <Th scope="row">{unit}</Th>
                <Td>
                  <TextLink href={ministryHref(ministry.slug, asOf)} className="inline-block py-0.5">
                    {ministry.name}
                  </TextLink>
                </Td>
                <Td numeric>
                  <CountLink
                    value={tasks}
                    href={ministryTasksHref(ministry.slug, asOf, { unit })}
                    label={`${unit} 工程`}
                  />
                </Td>
                <Td>
                  <MeasureNumbers numbers={measures} asOf={asOf} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
