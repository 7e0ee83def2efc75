import "server-only";
import { forbidden, notFound } from "next/navigation";
import { canAnswerByFile } from "@/lib/answer-forms/policy";
import { listUploads, readUpload } from "@/lib/answer-forms/preview-queries";
import { requireViewer } from "@/lib/auth/require-viewer";
import { listMinistries } from "@/lib/ministries/queries";
import { today } from "@/lib/request/today";
import { reviewMode } from "@/lib/reviews/policy";
import { readReviewSetting } from "@/lib/reviews/queries";
import { reportNeedsReason } from "@/lib/tasks/policy";

/**
 * The page of 回答様式, for those who report for the ministry: 403 for others.
 * @param file id of an upload as the address says it; one that is not the person's own is not found
 */
export async function loadUpload(slug: string, file: string | undefined) {
  const viewer = await requireViewer(`/ministries/${encodeURIComponent(slug)}/upload`);
  const ministry = (await listMinistries()).find((entry) => entry.slug === slug);
  if (!ministry) notFound();
  if (!canAnswerByFile(viewer, ministry.id)) forbidden();
  const [uploads, read, { required }] = await Promise.all([
    listUploads(viewer, ministry.id),
    file === undefined ? null : readUpload(viewer, /^\d{1,9}$/.test(file) ? Number(file) : 0, today()),
    readReviewSetting(ministry.id),
  ]);
  if (file !== undefined && read?.ministry.id !== ministry.id) notFound();
  return {
    ministry,
    uploads,
    read,
    review: reviewMode(viewer, required),
    behalf: reportNeedsReason(viewer),
  };
}
