"use client";

import { useRef } from "react";
import { Dated } from "@/components/calendar/dated";
import { ActForm, type FormAction } from "@/components/forms/act-form";
import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { TextLink } from "@/components/ui/text-link";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { IDLE } from "@/lib/auth/action-state";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import type { ReviewRow } from "@/lib/reviews/queries";
import { ReviewContent } from "./review-content";
import { TakeBackButton } from "./take-back-button";
import { useListedRows } from "./use-listed-rows";

export type ReviewActions = { pass: FormAction; giveBack: FormAction; takeBack: FormAction };

/** Forms that the rows' buttons and checkboxes belong to. */
const ONE = "pass-one";
const MANY = "pass-many";

/**
 * Reports that wait for 部内確認: each submitted or returned in place, or many submitted at once. A row that is done
 * leaves the list, and the next one has the focus. Works without scripts.
 * @param requests a request's id for each row, and one each for submitting one and many
 */
export function ReviewRows({
  rows,
  ministry,
  mayPass,
  requests,
  actions,
}: {
  rows: readonly ReviewRow[];
  ministry: string;
  mayPass: boolean;
  requests: { rows: readonly string[]; one: string; many: string };
  actions: ReviewActions;
}) {
  const one = useKeptForm(actions.pass, IDLE);
  const many = useKeptForm(actions.pass, IDLE);
  const list = useRef<HTMLUListElement>(null);
  const { listed, told, noteAct, isActing, release } = useListedRows(rows, list);
  const requestOf = useRequests(rows, requests.rows);
  const failed = [one.state, many.state].find(({ status }) => status === "error");
  return (
    <div onSubmit={noteAct}>
      <p role="status" className="min-h-6 font-bold">
        {told}
      </p>
      {failed?.message ? <ErrorSummary message={failed.message} attempt={failed} /> : null}
      {mayPass ? (
        <form {...one.attributes} id={ONE} aria-label="1件の提出">
          <input type="hidden" name="ministry" value={ministry} />
          <input type="hidden" name="requestId" value={requests.one} />
        </form>
      ) : null}
      {listed.length === 0 ? <p>部内確認を待っている報告はありません。</p> : null}
      <ul ref={list} tabIndex={-1} className={listed.length > 0 ? "border-t border-solid-gray-420" : ""}>
        {listed.map(({ row, stale }) => (
          <li key={row.code} data-code={row.code} className="border-b border-solid-gray-420 py-4">
            {stale && !isActing(row.code) ? (
              <StaleNote code={row.code} stale={stale} onRelease={() => release(row.code)} />
            ) : null}
            <Row
              // What it says now is another report: nothing that was typed about the former goes with it.
              key={row.version}
              row={row}
              mayPass={mayPass}
              choosable={mayPass && listed.length > 1}
              pending={one.pending}
              requestId={requestOf(row)}
              actions={actions}
            />
          </li>
        ))}
      </ul>
      {mayPass && listed.length > 1 ? (
        <form {...many.attributes} id={MANY} aria-label="まとめて提出" className="mt-4">
          <input type="hidden" name="ministry" value={ministry} />
          <input type="hidden" name="requestId" value={requests.many} />
          <Button variant="outline" aria-busy={many.pending}>
            選んだ報告をまとめて提出する
          </Button>
        </form>
      ) : null}
    </div>
  );
}

/** What others did to a row at which the person is at work, and the way on. */
function StaleNote({
  code,
  stale,
  onRelease,
}: {
  code: string;
  stale: "gone" | "changed";
  onRelease: () => void;
}) {
  const gone = stale === "gone";
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-dns-14B-130">
        {gone
          ? "表示した後に、ほかの人の操作で部内確認が終わりました。"
          : "表示した後に、作成者が報告を直しました。"}
      </p>
      <Button
        type="button"
        variant="outline"
        size="sm"
        aria-label={gone ? `${code}を一覧から外す` : `${code}のいまの内容を表示する`}
        onClick={onRelease}
      >
        {gone ? "一覧から外す" : "いまの内容を表示する"}
      </Button>
    </div>
  );
}

/**
 * A request's id for each row's forms.
 * @param sent ids of the rows that the page was sent with; those that came later get theirs here
 */
function useRequests(rows: readonly ReviewRow[], sent: readonly string[]): (row: ReviewRow) => string {
  const made = useRef(new Map<string, string>());
  return ({ code, version }) => {
    const index = rows.findIndex((row) => row.code === code && row.version === version);
    const part = `${code}:${version}`;
    const id = sent[index] ?? made.current.get(part) ?? randomId();
    made.current.set(part, id);
    return id;
  };
}

/** A random UUID, also on plain http, where browsers have no `crypto.randomUUID`. */
function randomId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) =>
    byte.toString(16).padStart(2, "0"),
  );
  const text = hex.join("");
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-8${text.slice(17, 20)}-${text.slice(20)}`;
}

function Row({
  row,
  mayPass,
  choosable,
  pending,
  requestId,
  actions,
}: {
  row: ReviewRow;
  mayPass: boolean;
  /** There are others to submit along with it. */
  choosable: boolean;
  pending: boolean;
  requestId: string;
  actions: ReviewActions;
}) {
  const { code, title, ministry, author, own, sentAt, version, mark, after } = row;
  const part = `${code}:${version}`;
  return (
    <div className="flex gap-3">
      {choosable ? (
        <input
          type="checkbox"
          name="part"
          value={part}
          form={MANY}
          aria-label={`${code}を選ぶ`}
          className="mt-0.5 size-6 shrink-0 accent-key-900"
        />
      ) : null}
      <div className="min-w-0 flex-1">
        <h3>
          <TextLink href={`/tasks/${code}`} className="font-bold">
            {code}
          </TextLink>{" "}
          {title}
        </h3>
        <p className="text-dns-14N-130 text-solid-gray-700">
          作成者: <bdi>{author}</bdi>(<Dated>{dateTimeLabel(new Date(sentAt))}</Dated>に部内確認へ)
        </p>
        <p className="mt-2 flex flex-wrap items-center gap-2">
          いまの区分
          <ProgressMarkBadge mark={mark} />
          <span aria-hidden="true">→</span>
          提出すると
          {after ? <ProgressMarkBadge mark={after} /> : "変わりません"}
        </p>
        <div className="mt-2">
          <ReviewContent {...row} />
        </div>
        <div className="mt-3 flex flex-col items-start gap-1">
          {mayPass ? (
            <>
              <Button
                form={ONE}
                name="part"
                value={part}
                data-pass={code}
                aria-label={`${code}の報告を提出する`}
                aria-busy={pending}
              >
                提出する
              </Button>
              <ActForm
                action={actions.giveBack}
                label={`${code}の差戻し`}
                scope={`return-${code}`}
                version={version}
                requestId={requestId}
                hidden={{ code, ministry: ministry.slug }}
                folded={{ summary: `${code}の報告を差し戻す`, open: false }}
                submit="差し戻す"
                variant="outline"
              >
                {(field) => (
                  <TextArea
                    {...field("reason")}
                    label="差戻しの理由"
                    hint="作成者に伝えます。内容は作成者の下書きに戻ります(2,000文字以内)。"
                    rows={3}
                    required
                  />
                )}
              </ActForm>
            </>
          ) : null}
          {own ? <TakeBackButton review={row} requestId={requestId} action={actions.takeBack} /> : null}
        </div>
      </div>
    </div>
  );
}
