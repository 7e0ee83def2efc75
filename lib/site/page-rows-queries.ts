import "server-only";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { keptAnswers } from "@/lib/db/kept-answers";
import { today } from "@/lib/request/today";
import { stateOfRequest } from "./ground-queries";

/** Questions whose answers are kept: those of a dozen or two of pages. */
const LIMIT = 128;

const answered = keptAnswers<unknown>(LIMIT);

/**
 * Rows, asked for as by `$queryRaw`. On a page (or a route that is `atOnce`), what Postgres has answered to the very
 * same question (text and values) is not asked again while nothing in the database has changed since; it is frozen, as
 * many share it. Elsewhere it is asked each time.
 * @param strings the question; of what is not in the database it may depend on the day in Japan, not on the time
 */
export async function pageRows<T>(strings: readonly string[], ...values: unknown[]): Promise<T> {
  const state = await stateOfRequest();
  const question = Prisma.sql(strings, ...values);
  const ask = () => database().$queryRaw<T>(question);
  if (state === null) return ask();
  const key = JSON.stringify([today(), question.sql, question.values]);
  // The key says what is asked for, and so of which kind the answer is.
  return answered(state, key, () => ask().then(frozen)) as Promise<T>;
}

/** The same, not to be changed: a row or list that one reader altered would be another's answer. */
function frozen<T>(answer: T): T {
  if (typeof answer !== "object" || answer === null || Object.isFrozen(answer)) return answer;
  Object.freeze(answer);
  for (const part of Object.values(answer)) frozen(part);
  return answer;
}
