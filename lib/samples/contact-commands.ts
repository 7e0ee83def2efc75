import type { Transaction } from "@/lib/db/client";
import { draw } from "./draw";

const SECTIONS = ["企画課", "総括課", "推進課", "調整課", "管理課"] as const;
const PEOPLE = ["A", "B", "C", "D", "E", "F"] as const;

/** One lead of a task or a measure. */
type Lead = { ministryId: number; slug: string; item: string };

/** Sample 担当課・担当者・連絡先 (架空), by a fixed rule: the same every time, and nobody's. */
function contactOf({ ministryId, slug, item }: Lead) {
  const seed = `${item}:${slug}`;
  const section = SECTIONS[draw(`${seed}:section`, SECTIONS.length)] ?? SECTIONS[0];
  const person = PEOPLE[draw(`${seed}:person`, PEOPLE.length)] ?? PEOPLE[0];
  return {
    ministryId,
    section: `(架空)${section}`,
    person: `(架空)担当者${person}`,
    reach: `contact.${slug}@demo.example`,
    sample: true,
  };
}

/**
 * Makes the sample contacts of all leads of the approved plans, unless there are any.
 * @returns how many were made
 */
export async function makeSampleContacts(tx: Transaction): Promise<number> {
  if ((await tx.contact.count({ where: { sample: true } })) > 0) return 0;
  const versions = await tx.$queryRaw<{ id: number }[]>`
    select distinct on (plan_id) id from plan_version where status = 'APPROVED' order by plan_id, number desc`;
  const inForce = { versionId: { in: versions.map(({ id }) => id) } };
  const select = { ministryId: true, ministry: { select: { slug: true } } } as const;
  const [tasks, measures] = await Promise.all([
    tx.taskMinistry.findMany({
      where: { role: "LEAD", task: inForce },
      orderBy: [{ task: { position: "asc" } }, { position: "asc" }],
      select: { ...select, task: { select: { id: true, code: true } } },
    }),
    tx.measureMinistry.findMany({
      where: { role: "LEAD", measure: inForce },
      orderBy: [{ measure: { position: "asc" } }, { position: "asc" }],
      select: { ...select, measure: { select: { id: true, number: true } } },
    }),
  ]);
  const { count } = await tx.contact.createMany({
    data: [
      ...tasks.map(({ ministryId, ministry, task }) => ({
        ...contactOf({ ministryId, slug: ministry.slug, item: task.code }),
        taskId: task.id,
      })),
      ...measures.map(({ ministryId, ministry, measure }) => ({
        ...contactOf({ ministryId, slug: ministry.slug, item: measure.number }),
        measureId: measure.id,
      })),
    ],
  });
  return count;
}
