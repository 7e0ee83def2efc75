import "server-only";
import { valuesOf } from "@/lib/api/answer";
import { SignedOut } from "@/lib/auth/errors";
import type { Reader } from "@/lib/auth/viewer";
import { canReadComments } from "@/lib/comments/policy";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";
import { givenTexts, readQuery } from "@/lib/request/query-string";
import { hasSamples } from "@/lib/site/queries";
import { ministryProblem, withProblems } from "@/lib/tasks/read-query";
import { COMMENT_COLUMNS, type CommentRow } from "./comment-columns";
import { commentFileFields } from "./comment-filter";
import { readCommentBatches } from "./comment-queries";
import { conditionsOf } from "./conditions";
import type { RecordsUse } from "./records";

/**
 * The records of the file of comments.
 * @throws SignedOut comments are never published
 */
export async function openCommentRecords<T>(
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
  use: RecordsUse<T>,
): Promise<T> {
  if (!canReadComments(await reader)) throw new SignedOut();
  const read = readQuery(query, commentFileFields, today);
  const { ministry } = givenTexts(query, ["ministry"]);
  const { asOf, ...filter } = valuesOf(withProblems(read, [await ministryProblem(ministry)]));
  const [roadmap, measures, samples] = await Promise.all([
    currentRoadmap(asOf),
    currentMeasures(asOf),
    hasSamples(),
  ]);
  const versions = { roadmap: roadmap?.versionId ?? 0, measures: measures?.versionId ?? 0 };
  const plans = { task: roadmap, measure: measures, indicator: measures, ministry: null };
  async function* batches(): AsyncGenerator<CommentRow[]> {
    for await (const batch of readCommentBatches(versions, asOf, asOf < today, filter)) {
      yield batch.map((comment) => ({ ...comment, plan: plans[comment.subjectType] }));
    }
  }
  return use<CommentRow>({
    dataset: "comments",
    columns: COMMENT_COLUMNS,
    context: { asOf, basis: { kind: "none" }, plan: null, ministries: new Map(), samples },
    conditions: conditionsOf("comments", query),
    batches,
  });
}
