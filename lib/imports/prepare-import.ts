import { createHash } from "node:crypto";
import type { Database } from "@/lib/db/client";
import type { DocumentKind } from "@/lib/documents/detect";
import { type PlanDocument, parseDocument } from "@/lib/documents/document";
import type { Problem } from "@/lib/documents/problem";
import { colourNotices } from "./colour-notices";
import { contentHash, contentOf } from "./content";
import { type ContentDiff, diffContent } from "./diff";
import { listKnownMinistries } from "./known-ministries";
import { PLAN_KINDS } from "./plan-kinds";
import { contentHashOf, type ImportReport, makeReport } from "./report";
import { storedContent } from "./stored-content";
import type { ColouredCell } from "./workbook-text";

/** A file to import: its name without folders, its bytes, and of a workbook what stands in it (workbook-text.ts). */
export type ImportFile = {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  text?: string;
  coloured?: readonly ColouredCell[];
};

export type StoredVersion = { id: number; number: number; status: "DRAFT" | "APPROVED" | "DISCARDED" };

/** What an import of a file would do. */
export type ImportPlan = { fileName: string } & (
  | { outcome: "refused"; kind: DocumentKind | null; problems: Problem[] }
  | {
      outcome: "unchanged";
      /** Byte for byte the file of that version, or another file that says the same. */
      reason: "sameFile" | "sameContent";
      document: PlanDocument;
      version: StoredVersion;
      report: ImportReport;
    }
  | {
      /** The plan's first version, or its next. */
      outcome: "first" | "next";
      document: PlanDocument;
      sha256: string;
      number: number;
      /** The version the differences are counted against. */
      comparedWith: StoredVersion | null;
      diff: ContentDiff;
      report: ImportReport;
    }
);

/**
 * Reads a file and compares it with the versions of its plan. Never writes;
 * `commitImport` runs the same inside its transaction.
 */
export async function prepareImport(db: Database, file: ImportFile): Promise<ImportPlan> {
  const fileName = file.name;
  const read = parseDocument(file.text ?? file.bytes, await listKnownMinistries(db));
  if (!read.ok) return { fileName, outcome: "refused", kind: read.kind, problems: read.problems };
  const { document } = read;
  const problems = [...read.problems, ...colourNotices(document, file.coloured ?? [])];
  const parsed = { ...read, problems };
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const content = contentOf(document);
  const hash = contentHash(content);
  const versions = await db.planVersion.findMany({
    where: { plan: { slug: PLAN_KINDS[document.kind].slug } },
    orderBy: { number: "desc" },
    select: { id: true, number: true, status: true, sha256: true, report: true },
  });
  // One that was discarded comes back only where no other says the same.
  const known = versions.toSorted((a, b) => Number(isDiscarded(a)) - Number(isDiscarded(b)));
  const alike = known.find((version) => version.sha256 === sha256 || contentHashOf(version.report) === hash);
  if (alike) {
    const nothing = { added: [], removed: [], changed: [], unchanged: content.length };
    const report = makeReport(parsed, hash, nothing);
    return {
      fileName,
      outcome: "unchanged",
      reason: alike.sha256 === sha256 ? "sameFile" : "sameContent",
      document,
      version: versionOf(alike),
      report,
    };
  }
  const before = versions.find(({ status }) => status === "APPROVED") ?? versions[0];
  const diff = diffContent(before ? await storedContent(db, document.kind, before.id) : [], content);
  return {
    fileName,
    outcome: before ? "next" : "first",
    document,
    sha256,
    number: (versions[0]?.number ?? 0) + 1,
    comparedWith: before ? versionOf(before) : null,
    diff,
    report: makeReport(parsed, hash, diff),
  };
}

function isDiscarded({ status }: Pick<StoredVersion, "status">): boolean {
  return status === "DISCARDED";
}

function versionOf({ id, number, status }: StoredVersion): StoredVersion {
  return { id, number, status };
}
