import "server-only";
import { database } from "@/lib/db/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { type ApprovedVersion, type CurrentPlan, readGround } from "@/lib/site/ground-queries";
import { noteNewest } from "./in-force";
import { versionContents } from "./version-contents";

export type { CurrentPlan };

/** Those of one plan, the newest first. */
async function versionsOf(kind: CurrentPlan["kind"]): Promise<ApprovedVersion[]> {
  const versions = (await readGround()).plans.filter((plan) => plan.kind === kind);
  const [newest] = versions;
  for (const { versionId } of versions) noteNewest(database(), versionId, newest?.versionId ?? versionId);
  return versions;
}

/** Before its first approval a plan is shown by its first version: there is no other. */
async function versionOn(
  kind: CurrentPlan["kind"],
  asOf: DateString | undefined,
): Promise<CurrentPlan | null> {
  const versions = await versionsOf(kind);
  const end = asOf === undefined ? null : endOfDayInJapan(asOf);
  const found = versions.find((version) => end === null || new Date(version.approvedAt) < end);
  return planOf(found ?? versions.at(-1));
}

function planOf(version: ApprovedVersion | undefined): CurrentPlan | null {
  if (!version) return null;
  const { approvedAt: _, ...plan } = version;
  return plan;
}

/**
 * The approved version of the roadmap that was in force at the end of a day; null before the first import.
 * @param asOf none: the one in force now
 */
export async function currentRoadmap(asOf?: DateString): Promise<CurrentPlan | null> {
  return versionOn("ROADMAP", asOf);
}

/** The same of the catalogue of measures. */
export async function currentMeasures(asOf?: DateString): Promise<CurrentPlan | null> {
  return versionOn("MEASURES", asOf);
}

/** The approved versions of the roadmap, the newest first. */
export async function listRoadmaps(): Promise<CurrentPlan[]> {
  return (await versionsOf("ROADMAP")).flatMap((version) => planOf(version) ?? []);
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
