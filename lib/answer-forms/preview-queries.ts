import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { currentRoadmap } from "@/lib/plans/queries";
import { type AnswerPreview, compareAnswers } from "./compare";
import { formContentSchema } from "./content";
import { listStanding, readStandingReports } from "./standing-queries";

/** A file that somebody handed in. */
export type AnswerUploadSummary = {
  id: number;
  fileName: string;
  sha256: string;
  uploadedAt: Date;
  refusal: string | null;
  committedAt: Date | null;
  /** How many reports it was taken over as. */
  reports: number | null;
  fileId: string | null;
};

const SUMMARY = {
  id: true,
  fileName: true,
  sha256: true,
  uploadedAt: true,
  refusal: true,
  committedAt: true,
  reports: true,
  fileId: true,
} as const;

/** The person's own files for a ministry, the newest first. */
export function listUploads(viewer: Viewer, ministryId: number): Promise<AnswerUploadSummary[]> {
  return database().answerUpload.findMany({
    where: { ownerId: viewer.userId, ministryId },
    orderBy: { id: "desc" },
    take: 10,
    select: SUMMARY,
  });
}

export type PreviewedUpload = {
  upload: AnswerUploadSummary;
  ministry: { id: number; slug: string; name: string; reviewRequired: boolean };
  /** What would come of it now; null: it was refused, or taken over already. */
  preview: AnswerPreview | null;
};

/** A file of the person's own with what would come of it now; null for others' and for none. */
export async function readUpload(
  viewer: Viewer,
  id: number,
  today: DateString,
): Promise<PreviewedUpload | null> {
  const [row, roadmap] = await Promise.all([
    database().answerUpload.findFirst({
      where: { id, ownerId: viewer.userId },
      select: {
        ...SUMMARY,
        content: true,
        ministry: { select: { id: true, slug: true, name: true, reviewRequired: true } },
      },
    }),
    currentRoadmap(),
  ]);
  if (!row || !roadmap) return null;
  const { content, ministry, ...upload } = row;
  if (upload.committedAt !== null || upload.refusal !== null) return { upload, ministry, preview: null };
  const form = formContentSchema.parse(content);
  const bases = form.rows.flatMap(({ baseReport }) => (baseReport === "" ? [] : [Number(baseReport)]));
  const { versionId } = roadmap;
  const [parts, reports] = await Promise.all([
    listStanding(viewer, ministry, { versionId, today }),
    readStandingReports(ministry.id, bases),
  ]);
  const ground = { ministry: ministry.slug, versionId, today, parts, bases: reports };
  return { upload, ministry, preview: compareAnswers(form, ground) };
}
