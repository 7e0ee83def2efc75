import type { ReactNode } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import { REPORT_STATE_LABELS, REPORT_STATES } from "@/lib/domain/progress";
import { REPORT_FIELD_LABELS, type ReportField, type ReportTexts } from "@/lib/reports/report-texts";
import { quarterOptions } from "./quarter-options";

const STATES = REPORT_STATES.map((value) => ({ value, label: REPORT_STATE_LABELS[value] }));

/**
 * The fields of a report. Those that a 措置区分 has no use for are out of sight once scripts run; without
 * scripts all are there, and the server leaves them out.
 * @param delayed 理由 and 見込 are required
 */
export function ReportInputs({
  texts,
  errors,
  scripted,
  delayed,
  behalf,
  today,
  set,
  children,
}: {
  texts: ReportTexts;
  errors: Readonly<Record<string, string>>;
  scripted: boolean;
  delayed: boolean;
  behalf: boolean;
  today: DateString;
  set: (field: ReportField, text: string) => void;
  /** Files, after the links. */
  children?: ReactNode;
}) {
  const over = texts.state === "COMPLETED" || texts.state === "CANCELLED";
  const field = (name: ReportField) => ({
    name,
    label: REPORT_FIELD_LABELS[name],
    error: errors[name],
    value: texts[name],
    onChange: (event: { target: { value: string } }) => set(name, event.target.value),
  });
  return (
    <>
      <RadioGroup
        label={REPORT_FIELD_LABELS.state}
        name="state"
        options={STATES}
        value={texts.state}
        onChoose={(state) => set("state", state)}
        required
        error={errors.state}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          {...field("effectiveOn")}
          type="date"
          max={today}
          hint="この日の時点の状況として記録します。未来の日付は指定できません。"
          required
        />
        {scripted && texts.state !== "COMPLETED" ? null : (
          <TextField
            {...field("completedOn")}
            type="date"
            max={texts.effectiveOn || today}
            hint={scripted ? "基準日以前の日付です。" : "「完了」のときに入力します(基準日以前の日付)。"}
            required={texts.state === "COMPLETED" && scripted}
          />
        )}
        {scripted && over ? null : (
          <Select
            {...field("forecast")}
            options={quarterOptions(quarterOfDate(today), [texts.forecast])}
            empty="選ばない"
            hint={
              scripted
                ? "完了すると見込む四半期です。遅延のときは、新たな完了時期を選びます。"
                : "「未着手」「実施中」のときに選びます。遅延のときは必須です。"
            }
            required={delayed}
          />
        )}
      </div>
      <TextArea
        {...field("reason")}
        hint="遅延となる報告では必須です(2,000文字以内)。"
        rows={3}
        required={delayed}
      />
      <TextArea {...field("note")} hint="取組の状況を記入します(10,000文字以内)。" rows={6} />
      <TextArea
        {...field("links")}
        hint="1行に1つ、題名とアドレス(https://…)を書きます。例: 会議資料 https://www.example.go.jp/a.pdf"
        rows={2}
      />
      {children}
      {behalf ? (
        <TextArea
          {...field("behalfReason")}
          hint="府省庁に代わって報告する理由です。報告とともに記録します(2,000文字以内)。"
          rows={2}
          required
        />
      ) : null}
    </>
  );
}
