import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { readInHand } from "./in-hand-queries";

/** Why a report came back from 部内確認. */
export type Returned = {
  by: string;
  /** JST, `2024-03-31T17:05:00+09:00`. */
  at: string;
  reason: string;
};

/** A 下書き of the reader's own. */
export type OwnDraft = {
  code: string;
  title: string;
  /** JST, as above. */
  savedAt: string;
  /** It came back from 部内確認; null: it didn't. */
  returned: Returned | null;
};

export type MinistryDrafts = {
  own: OwnDraft[];
  /** How many others have: what is in them is for their authors alone. */
  others: { name: string; count: number }[];
  /** How many the reader has of tasks that the roadmap has no more, of whichever ministry. */
  dropped: number;
};

/** 下書き of reports of a ministry by its own people, the reader's one by one; none for those who don't work there. */
export async function listMinistryDrafts(
  viewer: Viewer,
  ministry: { id: number; slug: string },
  { versionId, today }: { versionId: number; today: DateString },
): Promise<MinistryDrafts> {
  const { drafts: rows, dropped } = await readInHand(viewer, ministry, versionId, today);
  const own = rows.filter(({ userId }) => userId === viewer.userId);
  const returned = await readReturned(
    ministry.slug,
    own.map(({ taskId }) => taskId),
  );
  const others = new Map<string, { name: string; count: number }>();
  for (const { userId, name } of rows) {
    if (userId === viewer.userId) continue;
    others.set(userId, { name, count: (others.get(userId)?.count ?? 0) + 1 });
  }
  return {
    own: own.map(({ taskId, code, title, savedAt }) => ({
      ...{ code, title, savedAt },
      returned: returnedTo(viewer, returned.get(taskId)),
    })),
    others: [...others.values()],
    dropped,
  };
}

/** Why the reader's report about a task came back last; null: it didn't, or was sent or submitted since. */
export async function readOwnReturned(
  viewer: Viewer,
  { taskId, slug }: { taskId: number; slug: string },
): Promise<Returned | null> {
  return returnedTo(viewer, (await readReturned(slug, [taskId])).get(taskId));
}

type LastAct = Returned & { taskId: number; kind: string; authorId: string | null };

function returnedTo(viewer: Viewer, act: LastAct | undefined): Returned | null {
  if (act?.kind !== "returnReview" || act.authorId !== viewer.userId) return null;
  return { by: act.by, at: act.at, reason: act.reason };
}

/** Acts after which a report that came back is a matter of the past. */
const AFTER = ["sendForReview", "returnReview", "passReview", "submitReport"];

/** The last of these acts about each of some parts of a ministry. */
async function readReturned(slug: string, taskIds: readonly number[]): Promise<Map<number, LastAct>> {
  if (taskIds.length === 0) return new Map();
  const rows = await database().$queryRaw<LastAct[]>`
    select distinct on (a.subject_id) a.subject_id::int as "taskId", a.kind, coalesce(a.reason, '') as reason,
      a.after ->> 'authorId' as "authorId", coalesce(u.name, '') as by,
      to_char(a.at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as at
    from activity a left join user_account u on u.id = a.actor_id
    where a.subject_type = 'task' and a.subject_id = any(${taskIds.map(String)})
      and a.kind = any(${AFTER}) and a.after ->> 'ministry' = ${slug}
    order by a.subject_id, a.id desc`;
  return new Map(rows.map((row) => [row.taskId, row]));
}
