import "server-only";
import { listMinistries } from "@/lib/ministries/queries";
import { currentRoadmap, listChapters } from "@/lib/plans/queries";

/** What the conditions of a list of tasks may name, for its title. The page asks for the same anyway. */
export async function loadListChoices() {
  const [ministries, plan] = await Promise.all([listMinistries(), currentRoadmap()]);
  return { ministries, chapters: plan ? await listChapters(plan.versionId) : [] };
}
