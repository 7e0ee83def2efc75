import "server-only";
import { cache } from "react";
import { database } from "@/lib/db/client";
import { versionContents } from "./version-contents";

/** What a page prints about the document behind its numbers. */
export type CurrentPlan = {
  versionId: number;
  kind: "ROADMAP" | "MEASURES";
  slug: string;
  title: string;
  /** 「2023年6月」; null where the document has no date. */
  dated: string | null;
  citation: string;
  number: number;
  fileName: string;
};

/** Slugs of the plans that an address without `?plan=` means. */
const DEFAULT_SLUGS = { ROADMAP: "roadmap", MEASURES: "measures" } as const;

const listCurrentPlans = cache(async (): Promise<CurrentPlan[]> => {
  return database().$queryRaw<CurrentPlan[]>`
    select distinct on (p.id)
      v.id as "versionId", p.kind::text as kind, p.slug, p.title,
      coalesce(v.dated, p.dated) as dated, coalesce(v.citation, p.citation) as citation,
      v.number, v.file_name as "fileName"
    from plan p
    join plan_version v on v.plan_id = p.id and v.status = 'APPROVED'
    where p.slug in (${DEFAULT_SLUGS.ROADMAP}, ${DEFAULT_SLUGS.MEASURES})
    order by p.id, v.number desc`;
});

/** The approved version in force of the roadmap; null before the first import. */
export async function currentRoadmap(): Promise<CurrentPlan | null> {
  return (await listCurrentPlans()).find((plan) => plan.kind === "ROADMAP") ?? null;
}

/** The approved version in force of the catalogue of measures; null before the first import. */
export async function currentMeasures(): Promise<CurrentPlan | null> {
  return (await listCurrentPlans()).find((plan) => plan.kind === "MEASURES") ?? null;
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
