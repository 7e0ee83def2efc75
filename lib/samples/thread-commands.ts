import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { makeSampleThreads, type SampleItem, type SamplePerson } from "./make-threads";

/**
 * Makes the sample conversations of the demo about the plans in force, unless there are any. Its accounts write
 * them: without these there are none.
 * @returns how many were made
 */
export async function ensureSampleThreads(tx: Transaction): Promise<number> {
  if ((await tx.thread.count({ where: { sample: true } })) > 0) return 0;
  const people = await listSamplePeople(tx);
  const threads = makeSampleThreads(await listSampleItems(tx, people), people).sort(
    (a, b) => startOf(a) - startOf(b),
  );
  for (const { item, comments, resolved } of threads) {
    await tx.thread.create({
      data: {
        [`${item.type}Id`]: item.id,
        startedAt: new Date(startOf({ comments })),
        resolvedAt: resolved?.at ?? null,
        resolverId: resolved?.userId ?? null,
        version: resolved ? 2 : 1,
        sample: true,
        comments: {
          create: comments.map(({ userId, ministryId, text, mentions, writtenAt }) => ({
            authorId: userId,
            ministryId,
            text,
            writtenAt,
            ...(mentions === null ? {} : { mentions: { create: { ministryId: mentions } } }),
          })),
        },
      },
    });
  }
  return threads.length;
}

function startOf({ comments }: { comments: readonly { writtenAt: Date }[] }): number {
  return comments[0]?.writtenAt.getTime() ?? 0;
}

/** The 担当者 of the demo, in the official order of their ministries. */
async function listSamplePeople(tx: Transaction): Promise<SamplePerson[]> {
  const rows = await tx.membership.findMany({
    where: { role: "editor", user: { demo: true }, ministry: { isNot: null } },
    orderBy: [{ ministry: { position: "asc" } }, { id: "asc" }],
    select: { userId: true, ministry: { select: { id: true, name: true } } },
  });
  return rows.flatMap(({ userId, ministry }) =>
    ministry ? [{ userId, ministryId: ministry.id, ministry: ministry.name }] : [],
  );
}

/** Tasks, measures and indicators of the plans in force, with who answers for their first lead. */
async function listSampleItems(tx: Transaction, people: readonly SamplePerson[]): Promise<SampleItem[]> {
  const rows = await tx.$queryRaw<(Omit<SampleItem, "lead"> & { ministryId: number })[]>`
    with inforce as (
      select distinct on (v.plan_id) v.id from plan_version v join plan p on p.id = v.plan_id
      where p.slug in ('roadmap', 'measures') and v.status = 'APPROVED' order by v.plan_id, v.number desc
    )
    select 'task' as type, t.id, t.code as number, (
      select m.ministry_id from task_ministry m where m.task_id = t.id and m.role = 'LEAD'
      order by m.position limit 1
    ) as "ministryId"
    from task t where t.version_id in (select id from inforce)
    union all
    select case when i.id is null then 'measure' else 'indicator' end, coalesce(i.id, s.id), s.number, (
      select m.ministry_id from measure_ministry m where m.measure_id = s.id and m.role = 'LEAD'
      order by m.position limit 1
    )
    from measure s
    cross join lateral (
      select null::int as id union all select x.id from indicator x where x.measure_id = s.id and x.sample
    ) i
    where s.version_id in (select id from inforce)
    order by 3, 1`;
  const answering = new Map(people.map((person) => [person.ministryId, person]));
  return rows.flatMap(({ ministryId, ...item }) => {
    const lead = answering.get(ministryId);
    return lead ? [{ ...item, lead }] : [];
  });
}

/** Deletes conversations whole, with what people were told of them; 履歴 keeps that they were. */
export async function deleteThreads(tx: Transaction, where: Prisma.ThreadWhereInput): Promise<number> {
  const comments = { comment: { thread: where } };
  await tx.notification.deleteMany({ where: comments });
  await tx.mention.deleteMany({ where: comments });
  await tx.commentRevision.deleteMany({ where: comments });
  await tx.comment.deleteMany({ where: { thread: where } });
  const { count } = await tx.thread.deleteMany({ where });
  return count;
}
