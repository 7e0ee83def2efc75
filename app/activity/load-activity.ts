import "server-only";
import { activityFields } from "@/lib/activity/filter";
import { findActivityItem } from "@/lib/activity/item-queries";
import {
  type ActivityPage,
  type ActivityPerson,
  listActivities,
  listActivityPeople,
  readsUnsubmitted,
} from "@/lib/activity/queries";
import type { Viewer } from "@/lib/auth/viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listMinistries, type MinistrySummary } from "@/lib/ministries/queries";
import { type QueryInput, type QueryProblem, readQuery } from "@/lib/request/query-string";
import { canReadAuditLog } from "@/lib/users/policy";

const PAGE_SIZE = 50;

export type ActivityStream = {
  asOf: DateString;
  choices: {
    ministries: readonly MinistrySummary[];
    people: readonly ActivityPerson[];
    /** Whether acts with accounts may be asked for. */
    audit: boolean;
    /** Whether acts of 部内確認 may be. */
    unsubmitted: boolean;
  };
  problems: QueryProblem[];
  /** Null where the conditions cannot be used. */
  page: ActivityPage | null;
};

/** Everything the stream of 履歴 shows. */
export async function loadActivity(
  viewer: Viewer,
  input: QueryInput,
  today: DateString,
): Promise<ActivityStream> {
  const { values, problems } = readQuery(input, activityFields, today);
  const [ministries, people, subject] = await Promise.all([
    listMinistries(),
    listActivityPeople(),
    values?.item === undefined ? null : findActivityItem(values.item),
  ]);
  const acting = new Set(people.map(({ ministry }) => ministry));
  const choices = {
    ministries: ministries.filter(({ name, slug }) => acting.has(name) || slug === values?.ministry),
    people,
    audit: canReadAuditLog(viewer),
    unsubmitted: readsUnsubmitted(viewer),
  };
  const stream = { asOf: values?.asOf ?? today, choices };
  if (!values) return { ...stream, problems, page: null };
  const ministry = ministries.find(({ slug }) => slug === values.ministry);
  const wrong: QueryProblem[] = [];
  if (values.ministry !== undefined && !ministry) {
    wrong.push({ field: "ministry", message: `府省庁「${values.ministry}」は登録されていません` });
  }
  if (values.item !== undefined && !subject) {
    wrong.push({ field: "item", message: `「${values.item}」は現在の工程表にも施策集にもありません` });
  }
  if (values.from !== undefined && values.to !== undefined && values.from > values.to) {
    wrong.push({ field: "to", message: "期間の終わりは、始まり以後の日付で指定してください" });
  }
  if (wrong.length > 0) return { ...stream, problems: wrong, page: null };
  const scope = { subject, ministryId: ministry?.id ?? null };
  return { ...stream, problems: [], page: await listActivities(viewer, values, scope, PAGE_SIZE) };
}
