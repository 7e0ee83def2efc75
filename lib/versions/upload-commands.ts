import { Forbidden, Invalid } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import { textProblem, tidyText } from "@/lib/domain/text-input";
import { commitImport } from "@/lib/imports/commands";
import { readPlanFile } from "@/lib/imports/read-file";
import { canImportPlan } from "./policy";

/** Refused files of a person that are kept, and reasons of each. */
const KEPT = 5;
const MOST_REASONS = 200;

/** The draft that came of a file (`known`: there already), or the note of why none did. */
export type TakenPlan = { version: number; known: boolean } | { refused: number };

/**
 * Takes a file as the next version of the plan it is of: a draft, matched with the version in force.
 * @throws Forbidden | Invalid for a file without a name that can be shown
 */
export async function takePlan(
  db: PrismaClient,
  viewer: Viewer,
  { name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<TakenPlan> {
  if (!canImportPlan(viewer)) throw new Forbidden();
  const fileName = tidyText(name.split(/[/\\]/).at(-1) ?? "");
  const problem = textProblem(fileName, { label: "ファイル名", maxLength: 200 });
  if (problem) throw new Invalid({ file: problem });
  const read = await readPlanFile({ name: fileName, bytes });
  if ("refusal" in read) return { refused: await noteRefusal(db, viewer, fileName, [read.refusal]) };
  const result = await commitImport(db, read, { actor: viewer });
  if (result.outcome !== "refused") {
    return { version: result.version.id, known: result.outcome === "unchanged" && !result.restored };
  }
  const reasons = result.problems
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
  return { refused: await noteRefusal(db, viewer, fileName, reasons) };
}

async function noteRefusal(
  db: PrismaClient,
  { userId: ownerId }: Viewer,
  fileName: string,
  reasons: readonly string[],
): Promise<number> {
  return db.$transaction(async (tx) => {
    const old = await tx.refusedPlan.findMany({
      where: { ownerId },
      orderBy: { id: "desc" },
      skip: KEPT - 1,
      select: { id: true },
    });
    await tx.refusedPlan.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
    const left = reasons.length - MOST_REASONS;
    const shown = reasons.slice(0, MOST_REASONS);
    const { id } = await tx.refusedPlan.create({
      data: { ownerId, fileName, reasons: left > 0 ? [...shown, `ほかに${left}件あります。`] : shown },
      select: { id: true },
    });
    return id;
  });
}
