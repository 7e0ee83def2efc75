"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { ReportForm } from "@/components/reports/report-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { ActionState } from "@/lib/auth/action-state";
import type { DeskLine } from "@/lib/desk/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { reportTexts } from "@/lib/reports/report-texts";
import { addressOf } from "@/lib/request/address";
import type { ReviewMode } from "@/lib/reviews/policy";
import { useStanding } from "./use-standing";

/** What others did to a row since it was listed. */
const CHANGED = "表示した後に、ほかの人が更新しました。";
const GONE = "表示した後に、ほかの人の操作で、この一覧から外れました。";

/** The box, what is told (two cells of its own), the button. */
const ROW =
  "grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2 md:grid-cols-[auto_minmax(0,1fr)_16rem_auto] md:items-start md:gap-x-6";

type Listed = { row: DeskLine; request: string; text: ReactNode };
type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;

/**
 * Rows that wait, each reported in place: the form opens below its row, and once it is submitted the next row
 * has the focus. What others do to a row is told beside it; nothing moves under the hand. Without scripts the
 * buttons are links to the form's own page.
 * @param texts what is told of each row, by 工程番号
 * @param requests a request's id for each row's form
 * @param left rows of the queue, those that are not listed yet included
 * @param many form that the checkboxes belong to
 * @param children what stands in place of the rows when there is none; that the last one is done is told all the same
 */
export function DeskRows({
  rows,
  texts,
  requests,
  ministry,
  left,
  today,
  action,
  discard,
  person,
  review,
  many,
  children,
}: {
  rows: readonly DeskLine[];
  texts: Readonly<Record<string, ReactNode>>;
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
  children: ReactNode;
}) {
  /** The row whose form is open, as it stood then. */
  const [open, setOpen] = useState<Listed | null>(null);
  const [told, setTold] = useState("");
  const list = useRef<HTMLDivElement>(null);
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
  const listed: Listed[] = rows.map((row, index) => ({
    row,
    request: requests[index] ?? "",
    text: texts[row.code],
  }));
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

  function toggle(line: Listed) {
    order.current = rows.map((row) => row.code);
    sent.current = null;
    setOpen(open?.row.code === line.row.code ? null : line);
  }

  return (
    <div ref={list} tabIndex={-1}>
      <p role="status" className="mt-4 min-h-6 font-bold">
        {told}
      </p>
      {shown.length === 0 ? children : null}
      <ul hidden={shown.length === 0} className="border-t border-solid-gray-420">
        {shown.map((line) => {
          const { row } = line;
          return (
            <li key={row.code} className="border-b border-solid-gray-420 py-3">
              <div className={ROW}>
                <input
                  type="checkbox"
                  name="task"
                  value={row.code}
                  form={many}
                  aria-label={`${row.code}を選ぶ`}
                  className="mt-0.5 size-6 shrink-0 accent-key-900"
                />
                {line.text}
                <div className="max-md:col-start-2">
                  <ReportButton
                    code={row.code}
                    ministry={ministry}
                    open={open?.row.code === row.code}
                    onToggle={() => toggle(line)}
                  />
                </div>
              </div>
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
          );
        })}
      </ul>
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
