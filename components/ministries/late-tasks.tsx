import { LateTaskRow } from "@/components/tasks/late-task-row";
import { CardRows, CardTable } from "@/components/ui/card-table";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { LateTask } from "@/lib/progress/late-task";
import { ministryTasksHref } from "./ministry-words";

const COLUMNS = [
  { label: "遅れ", width: "7.5rem" },
  { label: "取組内容" },
  { label: "計画の終わり", width: "11rem" },
  { label: "見込", width: "8.5rem" },
  { label: "遅れの理由", width: "20rem" },
] as const;

/** A ministry's delayed parts, the longest delay first, with reason and 見込. */
export function LateTasks({
  ministry: { slug, name },
  late,
  asOf,
}: {
  ministry: { slug: string; name: string };
  late: readonly LateTask[];
  asOf: string | undefined;
}) {
  return (
    <Section
      id="late"
      title={`遅延(${late.length}件)`}
      lead={
        late.length === 0 ? (
          "遅延と区分された工程はありません。"
        ) : (
          <>
            遅れの大きい順です。同じ四半期数のものは工程表の順です。
            <TextLink href={ministryTasksHref(slug, asOf, { progress: "DELAYED" })} className="print:hidden">
              工程の一覧で開く
            </TextLink>
          </>
        )
      }
    >
      {late.length === 0 ? null : (
        <CardTable caption={`${name}の遅延の工程`} columns={COLUMNS}>
          <CardRows columnCount={COLUMNS.length}>
            {late.map((task) => (
              <LateTaskRow key={task.code} task={task} asOf={asOf} />
            ))}
          </CardRows>
        </CardTable>
      )}
    </Section>
  );
}
