"use client";

import { HandInButtons, ReviewNote } from "@/components/reports/hand-in-buttons";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextLink } from "@/components/ui/text-link";
import { useKeptForm } from "@/components/ui/use-kept-form";
import type { AnswerRow } from "@/lib/answer-forms/compare";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import type { ReviewMode } from "@/lib/reviews/policy";

type Row = Pick<AnswerRow, "code" | "title" | "version" | "conflict">;

/** Takes a previewed file over: all of its rows, or none; rows that others changed are asked about one by one. */
export function CommitForm({
  action,
  upload,
  rows,
  blocked,
  review,
  behalf,
  requestId,
  here,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Id. */
  upload: number;
  rows: readonly Row[];
  /** There are errors: nothing can be submitted. */
  blocked: boolean;
  /** What 部内確認 is to the person. */
  review: ReviewMode;
  /** The person reports in the ministry's place, and says why. */
  behalf: boolean;
  requestId: string;
  /** This page. */
  here: string;
}) {
  const { state, pending, attributes } = useKeptForm(action, IDLE);
  if (blocked || rows.length === 0) {
    return (
      <p className="mt-6">
        {blocked
          ? "誤りを直したファイルを選ぶと、提出できます。いまは、どの工程も提出していません。"
          : "このファイルには、報告する行がありません。"}
      </p>
    );
  }
  const conflicts = rows.filter(({ conflict }) => conflict !== null);
  return (
    <form {...attributes} className="mt-6 flex max-w-[48rem] flex-col gap-6">
      {state.status === "error" && state.message ? (
        <div>
          <ErrorSummary message={state.message} fields={state.fields ?? {}} attempt={state} />
          {Object.keys(state.fields ?? {}).length === 0 ? (
            <p className="mt-2">
              <TextLink href={here}>新しい内容と比べ直した一覧を表示する</TextLink>
            </p>
          ) : null}
        </div>
      ) : null}
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="upload" value={upload} />
      <input
        type="hidden"
        name="parts"
        value={rows.map(({ code, version }) => `${code}:${version}`).join(" ")}
      />
      {conflicts.length > 0 ? (
        <fieldset className="flex flex-col gap-4 rounded-8 border border-solid-gray-420 p-4">
          <legend className="px-1 text-std-16B-170">様式を作ったあとに、ほかの人が変更した工程</legend>
          {conflicts.map((row) => (
            <Select
              key={row.code}
              label={`${row.code} ${row.title}`}
              name="choice"
              id={`field-choice-${row.code}`}
              required
              empty="選んでください"
              hint={conflictWords(row)}
              options={[
                { value: `${row.code}:file`, label: "ファイルの内容で報告する" },
                { value: `${row.code}:skip`, label: "この工程は報告しない" },
              ]}
              defaultValue={chosenBefore(state, row.code)}
              error={state.fields?.[`choice-${row.code}`]}
            />
          ))}
        </fieldset>
      ) : null}
      {behalf ? (
        <TextArea
          label="代行の理由"
          name="behalfReason"
          rows={2}
          required
          defaultValue={state.values?.behalfReason ?? ""}
          error={state.fields?.behalfReason}
        />
      ) : null}
      <ReviewNote review={review} />
      <div className="flex flex-wrap gap-4">
        <HandInButtons
          review={review}
          pending={pending}
          {...(conflicts.length === 0 ? { count: rows.length } : {})}
        />
      </div>
    </form>
  );
}

function chosenBefore({ values }: ActionState, code: string): string {
  return values?.choice?.split(",").find((choice) => choice.startsWith(`${code}:`)) ?? "";
}

function conflictWords({ conflict }: Row): string {
  const changes = (conflict ?? []).map(
    ({ label, before, after }) => `${label}「${short(before)}」→「${short(after)}」`,
  );
  return changes.length === 0 ? "同じ内容が報告し直されています。" : `ほかの人の変更: ${changes.join("、")}`;
}

function short(text: string): string {
  if (text === "") return "空欄";
  const signs = [...text];
  return signs.length > 40 ? `${signs.slice(0, 40).join("")}…` : text;
}
