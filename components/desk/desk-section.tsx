import { randomUUID } from "node:crypto";
import { Prepared } from "@/components/prepared/prepared";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { Asked } from "@/lib/desk/asked-queries";
import type { Desk, DeskLine } from "@/lib/desk/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { discardDraftAction } from "@/lib/drafts/actions";
import { reportAtDeskAction, withdrawAtDeskAction } from "@/lib/reports/actions";
import { addressOf } from "@/lib/request/address";
import type { ReviewMode } from "@/lib/reviews/policy";
import { AskedList } from "./asked-list";
import { DeskHead } from "./desk-head";
import { DeskRowText } from "./desk-row-text";
import { DeskRows } from "./desk-rows";
import { DoneList } from "./done-list";

/** Form that the checkboxes of the rows belong to: many reports at once. */
const MANY = "desk-many";

/**
 * What waits for the people of a ministry, by why it waits: reported in place, row after row. The head follows
 * what others do; the rows are told by it (desk-rows.tsx).
 * @param own only what is given to the person is listed
 */
export function DeskSection({
  desk: { counts, waiting, queue, rows, done },
  asked,
  answering,
  ministry: { slug, name },
  own,
  mayAssign,
  review,
  person,
  today,
}: {
  desk: Desk;
  /** Conversations that wait for an answer of the ministry's people. */
  asked: Asked;
  /** They are listed, not the parts of a queue. */
  answering: boolean;
  ministry: { slug: string; name: string };
  own: boolean;
  /** The person gives rows to others: とりまとめ. */
  mayAssign: boolean;
  /** What 部内確認 is to the person. */
  review: ReviewMode;
  /** Id of the signed-in person. */
  person: string;
  today: DateString;
}) {
  const path = `/ministries/${slug}`;
  const rest = counts[queue] - rows.length;
  const listed = answering ? [] : rows;
  return (
    <section aria-labelledby="desk">
      <Prepared
        view={DeskHead}
        props={{
          path,
          name,
          counts,
          waiting,
          queue: answering ? ("asked" as const) : queue,
          asked: asked.count,
          own,
          standing: Object.fromEntries(rows.map(({ code, version }) => [code, version])),
        }}
      />
      <DoneList done={done} requests={done.map(() => randomUUID())} action={withdrawAtDeskAction} />
      <DeskRows
        rows={listed}
        texts={Object.fromEntries(listed.map((row) => [row.code, textOf(row)]))}
        requests={listed.map(() => randomUUID())}
        ministry={slug}
        left={counts[queue]}
        today={today}
        action={reportAtDeskAction}
        discard={discardDraftAction}
        person={person}
        review={review}
        many={MANY}
      >
        {answering ? null : <p>この理由で報告が必要な工程はありません。</p>}
      </DeskRows>
      {answering ? <Prepared view={AskedList} props={{ asked }} /> : null}
      {listed.length > 0 ? (
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
      ) : null}
    </section>
  );
}

function textOf({ code, title, planned, stated, mark, latest, assignee, draft }: DeskLine) {
  return (
    <Prepared
      view={DeskRowText}
      className="contents"
      still
      props={{
        ...{ code, title, planned, stated, mark },
        latest: latest && {
          state: latest.state,
          forecast: latest.forecast,
          completedOn: latest.completedOn,
          effectiveOn: latest.effectiveOn,
        },
        assignee: assignee?.name ?? null,
        drafted: draft !== null,
      }}
    />
  );
}
