import { Dated } from "@/components/calendar/dated";
import { ExportLinks } from "@/components/exports/export-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import { TextLink } from "@/components/ui/text-link";
import type { ActivityPage } from "@/lib/activity/queries";
import { dateLabel } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { addressOf, addressWithout } from "@/lib/request/address";
import type { QueryProblem } from "@/lib/request/query-string";
import { type ActivityChoices, ActivityFilterForm } from "./activity-filter-form";
import { ActivityTable } from "./activity-table";
import { ACTIVITY_FIELD_LABELS } from "./activity-words";

const LIST_ID = "list";
const STEP =
  "inline-flex min-h-11 items-center rounded-8 border border-solid-gray-536 px-4 no-underline hover:bg-key-50 hover:underline";

/**
 * The stream of 履歴 with its conditions.
 * @param given the conditions as they were typed
 * @param texts the same as addresses carry them: 基準日 only when it is not today
 */
export function ActivityContent({
  asOf,
  choices,
  problems,
  page,
  given,
  texts,
  today,
}: {
  asOf: DateString;
  choices: ActivityChoices;
  problems: readonly QueryProblem[];
  page: ActivityPage | null;
  given: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, string | undefined>>;
  today: DateString;
}) {
  return (
    <>
      <PageHeading
        title="履歴"
        lead="報告、コメント、計画の取込みなど、このシステムで行われた操作の記録です。新しい順に示します。下書きと部内確認の内容は含みません。"
        meta={<Dated>{dateLabel(asOf)}までの記録。日時は日本時間です。</Dated>}
      />
      <ActivityFilterForm
        texts={given}
        errors={Object.fromEntries(problems.map(({ field, message }) => [field, message]))}
        choices={choices}
        today={today}
        listId={page ? LIST_ID : undefined}
      />
      {page ? (
        <Stream page={page} texts={texts} />
      ) : (
        <QueryProblems
          problems={problems}
          labels={ACTIVITY_FIELD_LABELS}
          resetHref={addressWithout("/activity", texts, problems)}
        />
      )}
    </>
  );
}

function Stream({
  page,
  texts,
}: {
  page: ActivityPage;
  texts: Readonly<Record<string, string | undefined>>;
}) {
  const { items, more, names } = page;
  const oldest = items.at(-1)?.id;
  return (
    <div id={LIST_ID} tabIndex={-1} className="outline-none">
      {items.length > 0 ? (
        <ActivityTable items={items} caption="履歴(新しい順)" names={names} withSubject />
      ) : (
        <EmptyState title="条件に合う記録はありません">
          <p>
            条件を減らすか、<TextLink href={addressOf("/activity")}>すべての履歴を表示</TextLink>
            してください。
          </p>
        </EmptyState>
      )}
      {texts.before !== undefined || more ? (
        <nav aria-label="ページ送り" className="my-6 flex flex-wrap gap-2 print:hidden">
          {texts.before === undefined ? null : (
            <TextLink href={addressOf("/activity", { ...texts, before: undefined })} className={STEP}>
              最新の記録へ
            </TextLink>
          )}
          {more ? (
            <TextLink href={addressOf("/activity", { ...texts, before: oldest })} rel="next" className={STEP}>
              これより前の記録へ
            </TextLink>
          ) : null}
        </nav>
      ) : null}
      <div className="mt-4">
        <ExportLinks
          dataset="comments"
          values={{ asOf: texts.asOf, item: texts.item, ministry: texts.ministry }}
          subject="コメント"
        />
      </div>
    </div>
  );
}
