import type { MinistryNames } from "@/lib/domain/ministry-names";
import { errorAt, noticeAt, type Place, type Problem } from "./problem";

/** What is to be said about a 府省庁 cell: unknown names stop the import, the rest is kept and counted. */
export function ministryProblems(names: MinistryNames, place: Place): Problem[] {
  const problems: Problem[] = [];
  if (names.malformed) {
    problems.push(
      errorAt(
        place,
        "malformed-ministries",
        `府省庁のかっこか「、」の区切りが乱れています(「${names.printed.trim()}」)。`,
      ),
    );
  }
  for (const name of names.unknown) {
    if (name !== "")
      problems.push(errorAt(place, "unknown-ministry", `府省庁名「${name}」は登録されていません。`));
  }
  for (const name of names.collective) {
    problems.push(
      noticeAt(place, "collective-ministry", `「${name}」は特定の府省庁ではないため、文字のまま残します。`),
    );
  }
  for (const { printed } of names.aliasesUsed) {
    problems.push(noticeAt(place, "ministry-alias", `「${printed}」を別名として読みました。`));
  }
  if (
    problems.every(({ severity }) => severity === "notice") &&
    !names.ministries.some(({ role }) => role === "lead")
  ) {
    problems.push(noticeAt(place, "no-lead", "主担当の府省庁がありません。"));
  }
  return problems;
}
