import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ActivityPage } from "@/lib/activity/queries";
import { ActivityTable } from "./activity-table";

/**
 * The latest acts about the item of a page. Nothing for those who may not read them.
 * @param history null: signed out
 * @param allHref 履歴 of this item
 * @param withSubject whether the acts are about several items
 */
export function HistorySection({
  history,
  subject,
  allHref,
  withSubject = false,
}: {
  history: ActivityPage | null;
  /** How the item is called. */
  subject: string;
  allHref: string;
  withSubject?: boolean;
}) {
  if (!history) return null;
  return (
    <Section id="history" title="履歴">
      {/* Which events the page follows (components/live). */}
      <span hidden data-live={history.subject ?? undefined} />
      {history.items.length === 0 ? (
        <p>{subject}についての操作の記録は、まだありません。</p>
      ) : (
        <>
          <ActivityTable
            items={history.items}
            caption={`${subject}の履歴(新しい順)`}
            names={history.names}
            withSubject={withSubject}
          />
          <p className="mt-2">
            <TextLink href={allHref} className="inline-block py-1">
              {subject}の履歴をすべて表示
            </TextLink>
          </p>
        </>
      )}
    </Section>
  );
}
