"use client";

import { useEffect, useRef, useState } from "react";
import { Dated } from "@/components/calendar/dated";
import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { ReportForm } from "@/components/reports/report-form";
import { forecastText } from "@/components/tasks/task-forecast";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { ActionState } from "@/lib/auth/action-state";
import type { DeskLine } from "@/lib/desk/queries";
import { dateLabel } from "@/lib/domain/as-of";
import { type DateString, type Quarter, quarterRunsLabel } from "@/lib/domain/fiscal-quarter";
import { type PlannedSpan, REPORT_STATE_LABELS } from "@/lib/domain/progress";
import { reportTexts } from "@/lib/reports/report-texts";
import { addressOf } from "@/lib/request/address";
import type { ReviewMode } from "@/lib/reviews/policy";
import { useStanding } from "./use-standing";

/** What others did to a row since it was listed. */
const CHANGED = "表示した後に、ほかの人が更新しました。";
const GONE = "表示した後に、ほかの人の操作で、この一覧から外れました。";

type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;

/**
 * Rows that wait, each reported in place: the form opens below its row, and once it is submitted the next row
 * has the focus. What others do to a row is told beside it; nothing moves under the hand. Without scripts the
 * buttons are links to the form's own page.
 * @param requests a request's id for each row's form
 * @param left rows of the queue, those that are not listed yet included
 * @param many form that the checkboxes belong to
 */
export function DeskRows({
  rows,
  requests,
  ministry,
  left,
  today,
  action,
  discard,
  person,
  review,
  many,
}: {
  rows: readonly DeskLine[];
  requests: readonly string[];
  ministry: string;
  left: number;
  today: DateString;
  action: FormAction;
  discard: FormAction;
  /** Id of the signed-in person. */
  person: string;
  review: ReviewMode;
  many: string;
}) {
  /** The row whose form is open, as it stood then. */
  const [open, setOpen] = useState<{ row: DeskLine; request: string } | null>(null);
  const [told, setTold] = useState("");
  const list = useRef<HTMLUListElement>(null);
  /** Codes as they stood while the form was open: to go on with the one after it. */
  const order = useRef<readonly string[]>([]);
  /** Where its form has been sent and not been refused: the row is gone before the form could tell. */
  const sent = useRef<"review" | "submit" | null>(null);
  const standing = useStanding();
  const button = (code: string) =>
    list.current?.querySelector<HTMLElement>(`[data-report="${CSS.escape(code)}"]`);

  // A row that is done leaves the list in the same moment, and its form with it: it can't tell itself.
  useEffect(() => {
    if (open && sent.current && !rows.some(({ code }) => code === open.row.code)) goOn(open.row.code);
  });

  // Somebody else may have reported it meanwhile: who is at work on it keeps the form.
  const listed = rows.map((row, index) => ({ row, request: requests[index] ?? "" }));
  const gone = open && !sent.current && !rows.some(({ code }) => code === open.row.code);
  const shown = gone ? [open, ...listed] : listed;

  function goOn(code: string) {
    setOpen(null);
    const done = sent.current === "review" ? "部内確認へ回しました" : "提出しました";
    setTold(`${code}の報告を${done}。この一覧の残りは${left}件です。`);
    const at = order.current.indexOf(code);
    const after = order.current.slice(at + 1).find((next) => rows.some((row) => row.code === next));
    const target = after === undefined ? rows.at(-1)?.code : after;
    ((target === undefined ? undefined : button(target)) ?? list.current)?.focus();
  }

  function toggle(line: { row: DeskLine; request: string }) {
    order.current = rows.map((row) => row.code);
    sent.current = null;
    setOpen(open?.row.code === line.row.code ? null : line);
  }

  return (
    <>
      <p role="status" className="mt-4 min-h-6 font-bold">
        {told}
      </p>
      <ul ref={list} tabIndex={-1} className="border-t border-solid-gray-420">
        {shown.map(({ row, request }) => (
          <li key={row.code} className="border-b border-solid-gray-420 py-3">
            <Row
              row={row}
              ministry={ministry}
              many={many}
              open={open?.row.code === row.code}
              onToggle={() => toggle({ row, request })}
            />
            {standing && standing[row.code] !== row.version ? (
              <p className="mt-1 pl-9 text-dns-14B-130">
                {row.code in standing ? CHANGED : GONE}
                <TextLink href={`/tasks/${row.code}#reports`}>{row.code}の報告を見る</TextLink>
              </p>
            ) : null}
            {open?.row.code === row.code ? (
              // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the form from any of its fields
              <div
                className="mt-3 border-l-4 border-key-900 pl-4"
                onSubmit={({ nativeEvent }) => {
                  const { submitter } = nativeEvent as SubmitEvent;
                  sent.current = submitter?.getAttribute("value") === "review" ? "review" : "submit";
                }}
                onKeyDown={(event) => {
                  if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
                  setOpen(null);
                  button(row.code)?.focus();
                }}
              >
                <ReportForm
                  action={action}
                  code={row.code}
                  ministry={ministry}
                  behalf={false}
                  initial={reportTexts(open.row.latest, today)}
                  baseReport={String(open.row.latest?.id ?? "")}
                  basedOn={open.row.version}
                  requestId={open.request}
                  ground={{ planned: open.row.planned, latest: open.row.latest, today }}
                  drafts={{ person, onServer: open.row.draft, discard }}
                  review={review}
                  onDone={() => goOn(row.code)}
                  onRefused={() => {
                    sent.current = null;
                  }}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Row({
  row: { code, title, planned, stated, mark, latest, assignee, draft },
  ministry,
  many,
  open,
  onToggle,
}: {
  row: DeskLine;
  ministry: string;
  many: string;
  open: boolean;
  onToggle: () => void;
}) {
  const forecast = forecastText(latest);
  return (
    <div className="grid gap-x-6 gap-y-2 md:grid-cols-[minmax(0,1fr)_16rem_auto] md:items-start">
      <div className="flex gap-3">
        <input
          type="checkbox"
          name="task"
          value={code}
          form={many}
          aria-label={`${code}を選ぶ`}
          className="mt-0.5 size-6 shrink-0 accent-key-900"
        />
        <div className="min-w-0">
          <TextLink href={`/tasks/${code}`} className="font-bold">
            {code}
          </TextLink>
          <p>{title}</p>
          {draft ? <p className="text-dns-14B-130">送信していない下書きがあります</p> : null}
          {assignee ? <p className="text-dns-14N-130 text-solid-gray-700">担当: {assignee.name}</p> : null}
        </div>
      </div>
      <div className="pl-9 text-dns-14N-130 md:pl-0">
        <ProgressMarkBadge mark={mark} />
        <p className="mt-1">
          <Dated>
            {planned
              ? `計画${stated ? "(府省庁が示した時期)" : ""}: ${quarterRunsLabel(quartersOf(planned))}`
              : "計画: 時期の記載なし"}
          </Dated>
        </p>
        <p>
          <Dated>
            {latest
              ? `前回: ${dateLabel(latest.effectiveOn)}時点「${REPORT_STATE_LABELS[latest.state]}」${forecast ? `、${forecast}` : ""}`
              : "前回: 報告なし"}
          </Dated>
        </p>
      </div>
      <ReportButton code={code} ministry={ministry} open={open} onToggle={onToggle} />
    </div>
  );
}

function ReportButton({
  code,
  ministry,
  open,
  onToggle,
}: {
  code: string;
  ministry: string;
  open: boolean;
  onToggle: () => void;
}) {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  if (!scripted) {
    return <ButtonLink href={addressOf(`/tasks/${code}/report`, { ministry })}>{code}を報告する</ButtonLink>;
  }
  return (
    <Button
      type="button"
      variant="outline"
      data-report={code}
      aria-expanded={open}
      aria-label={`${code}を報告する`}
      onClick={onToggle}
    >
      {open ? "閉じる" : "報告する"}
    </Button>
  );
}

function quartersOf({ first, last }: PlannedSpan): Quarter[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
