import { Dated } from "@/components/calendar/dated";
import { Icon } from "@/components/ui/icon";
import { Island } from "@/components/ui/island";
import { TextLink } from "@/components/ui/text-link";
import { dateLabel } from "@/lib/domain/as-of";
import type { Calendar } from "@/lib/domain/era";
import type { ProgressBasis } from "@/lib/progress/basis";
import { addressOf, asOfText } from "@/lib/request/address";
import type { Frame } from "@/lib/site/frame-queries";
import { CalendarForm } from "./calendar-form";

/** Pages that show nothing as of a day. */
const UNDATED = /^\/(login|me|admin|inbox)(\/|$)/;

/** As of when, in which calendar, and the link to this very view. */
export function ContextBar({ frame, calendar }: { frame: Frame; calendar: Calendar }) {
  const { path, query, asOf, today } = frame;
  const past = asOf !== today;
  return (
    <div
      className={`border-y ${past ? "border-key-900 bg-key-100" : "border-solid-gray-300 bg-solid-gray-50"}`}
    >
      <div className="mx-auto flex max-w-[80rem] flex-wrap items-center justify-between gap-x-6 px-4 py-0.5 text-dns-14N-130 sm:px-6 lg:px-8">
        {UNDATED.test(path) ? null : (
          <p className="flex flex-wrap items-center gap-x-3 py-1">
            <span className={past ? "inline-flex items-center gap-1.5 font-bold" : undefined}>
              {past ? <Icon name="info" size={16} className="text-key-1000" /> : null}
              <Dated>
                基準日 {dateLabel(asOf)}
                {past ? "(過去の日付)" : "(今日)"}
              </Dated>
            </span>
            {past ? (
              <TextLink href={addressOf(path, { ...query, asOf: undefined })} className="py-1">
                今日に戻す
              </TextLink>
            ) : null}
            <span className="text-solid-gray-800">{basisWord(frame.basis)}</span>
          </p>
        )}
        {/* Signed in, and of today: what was is not followed, but what is being made of it is. */}
        {frame.basis.kind === "live" && (!past || path === "/prints") ? (
          <Island name="live" props={{}} className="flex min-h-6 items-center py-1" />
        ) : null}
        <div className="ml-auto flex items-center gap-x-4 max-sm:w-full max-sm:justify-between">
          <CalendarForm calendar={calendar} />
          <Island name="frame" props={{ part: "copy-link" }}>
            <TextLink
              href={addressOf(path, { ...query, asOf: asOfText(asOf, today) })}
              className="inline-flex min-h-9 items-center gap-1.5"
            >
              <Icon name="link" size={16} />
              この表示へのリンク
            </TextLink>
          </Island>
        </div>
      </div>
    </div>
  );
}

/** On what progress rests, in a few words; the page says it whole. */
function basisWord(basis: ProgressBasis) {
  switch (basis.kind) {
    case "live":
      return "記録された報告による";
    case "publication":
      return <Dated>{dateLabel(basis.asOf)}時点の公表による</Dated>;
    case "none":
      return "進捗は未公表";
  }
}
