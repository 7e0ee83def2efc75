import "server-only";
import { database } from "@/lib/db/client";
import { type CurrentPlan, readGround } from "@/lib/site/ground-queries";
import { versionContents } from "./version-contents";

export type { CurrentPlan };

/** The approved version in force of the roadmap; null before the first import. */
export async function currentRoadmap(): Promise<CurrentPlan | null> {
  return (await readGround()).plans.find((plan) => plan.kind === "ROADMAP") ?? null;
}

/** The approved version in force of the catalogue of measures; null before the first import. */
export async function currentMeasures(): Promise<CurrentPlan | null> {
  return (await readGround()).plans.find((plan) => plan.kind === "MEASURES") ?? null;
}

/** 分野 of an approved version, in the printed order. */
export function listChapters(versionId: number): Promise<readonly ChapterName[]> {
  return chapters(database(), versionId);
}

export type ChapterName = { key: string; part: string; number: number; title: string };

const chapters = versionContents(
  (versionId): Promise<readonly ChapterName[]> =>
    database().$queryRaw<ChapterName[]>`
      select c.key, p.title as part, c.number, c.title
      from chapter c join part p on p.id = c.part_id
      where c.version_id = ${versionId} order by p.position, c.position`,
);
