import { randomUUID } from "node:crypto";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { ViewSwitch } from "@/components/ui/view-switch";
import type { Desk } from "@/lib/desk/queries";
import { DESK_QUEUE_HINTS, DESK_QUEUE_LABELS, DESK_QUEUES } from "@/lib/desk/queues";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { discardDraftAction } from "@/lib/drafts/actions";
import { reportAtDeskAction, withdrawAtDeskAction } from "@/lib/reports/actions";
import { addressOf } from "@/lib/request/address";
import { DeskRows } from "./desk-rows";
import { DoneList } from "./done-list";

/** Form that the checkboxes of the rows belong to: many reports at once. */
const MANY = "desk-many";

/**
 * What waits for the people of a ministry, by why it waits: reported in place, row after row.
 * @param own only what is given to the person is listed
 */
export function DeskSection({
  desk: { counts, waiting, queue, rows, done },
  ministry: { slug, name },
  own,
  mayAssign,
  person,
  today,
}: {
  desk: Desk;
  ministry: { slug: string; name: string };
  own: boolean;
  /** The person gives rows to others: とりまとめ. */
  mayAssign: boolean;
  /** Id of the signed-in person. */
  person: string;
  today: DateString;
}) {
  const path = `/ministries/${slug}`;
  const mine = own ? "own" : undefined;
  const rest = counts[queue] - rows.length;
  return (
    <Section
      id="desk"
      title={waiting === 0 ? "報告が必要な工程はありません" : `報告が必要な工程(${waiting}件)`}
      lead={`${name}が主担当の工程のうち、いま報告が必要なものです。報告すると、ここから減ります。`}
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <ViewSwitch
          label="必要な理由"
          choices={DESK_QUEUES.map((candidate) => ({
            label: `${DESK_QUEUE_LABELS[candidate]} ${counts[candidate]}`,
            href: `${addressOf(path, { desk: candidate, for: mine })}#desk`,
            chosen: candidate === queue,
          }))}
        />
        <ViewSwitch
          label="対象"
          choices={[
            { label: "府省庁のすべて", href: `${addressOf(path, { desk: queue })}#desk`, chosen: !own },
            {
              label: "自分の担当",
              href: `${addressOf(path, { desk: queue, for: "own" })}#desk`,
              chosen: own,
            },
          ]}
        />
      </div>
      <p className="mt-3 text-solid-gray-700">{DESK_QUEUE_HINTS[queue]}</p>
      <DoneList done={done} requests={done.map(() => randomUUID())} action={withdrawAtDeskAction} />
      {rows.length === 0 ? (
        <p className="mt-4">この理由で報告が必要な工程はありません。</p>
      ) : (
        <>
          <DeskRows
            rows={rows}
            requests={rows.map(() => randomUUID())}
            ministry={slug}
            left={counts[queue]}
            today={today}
            action={reportAtDeskAction}
            discard={discardDraftAction}
            person={person}
            many={MANY}
          />
          <form
            id={MANY}
            action={`${path}/report`}
            className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2"
          >
            <Button variant="outline">選んだ工程をまとめて報告する</Button>
            {mayAssign ? (
              <Button variant="outline" formAction={`${path}/assign`}>
                選んだ工程の担当者を割り当てる
              </Button>
            ) : null}
            {rest > 0 ? <span>ほか{rest}件は、報告すると続けて表示します。</span> : null}
            <TextLink href={addressOf(`/tasks`, { ministry: slug, role: "lead" })}>
              主担当の工程をすべて見る
            </TextLink>
          </form>
        </>
      )}
    </Section>
  );
}
