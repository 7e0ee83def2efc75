import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listMeasureContents } from "@/lib/measures/content-queries";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";
import { listTaskContents } from "@/lib/tasks/content-queries";
import { type ActivityPage, type ActivitySubject, listItemActivities } from "./queries";

/** The task or measure of a number in the plans in force; null where none has it. */
export async function findActivityItem(number: string): Promise<ActivitySubject | null> {
  if (number.startsWith("K")) {
    const plan = await currentRoadmap();
    const task = plan && (await listTaskContents(plan.versionId)).find(({ code }) => code === number);
    return task ? { type: "task", id: task.taskId } : null;
  }
  const plan = await currentMeasures();
  const measure =
    plan && (await listMeasureContents(plan.versionId)).find((entry) => entry.number === number);
  return measure ? { type: "measure", id: measure.id } : null;
}

/** How many acts the page of an item shows itself. */
const SHOWN = 5;

/** The latest acts about the task or measure of a number; null for those who may not read them (signed out). */
export async function listItemHistory(
  viewer: Viewer | null,
  number: string,
  asOf: DateString,
): Promise<ActivityPage | null> {
  const item = viewer && (await findActivityItem(number));
  return item ? listItemActivities(viewer, item, asOf, SHOWN) : null;
}

/** The latest acts by a ministry's people, and about its own answers; null as above. */
export async function listMinistryHistory(
  viewer: Viewer | null,
  ministryId: number,
  asOf: DateString,
): Promise<ActivityPage | null> {
  return viewer && listItemActivities(viewer, { type: "ministry", id: ministryId }, asOf, SHOWN);
}
