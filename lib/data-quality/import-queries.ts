import "server-only";
import { z } from "zod";
import { database } from "@/lib/db/client";
import { versionContents } from "@/lib/plans/version-contents";

/** What the import noted about a place of the document; lines and pages count from 1, cells from 0. */
export type ImportNotice = {
  code: string;
  page: number | null;
  line: number | null;
  cell?: number | undefined;
  /** In the import's own words, with the place. */
  message: string;
};

/** How a version came to be. */
export type ImportedVersion = {
  fileName: string;
  /** Of the file, byte for byte. */
  sha256: string;
  encoding: string;
  /** `2026-11-22T10:03:58+09:00` */
  importedAt: string;
  pages: number;
  /** Lines that were read as tasks or measures. */
  rows: number;
  notices: ImportNotice[];
};

const stored = z.object({
  pages: z.int(),
  rows: z.object({ read: z.int() }),
  problems: z.array(
    z.object({
      code: z.string(),
      page: z.int().nullable(),
      line: z.int().nullable(),
      cell: z.int().optional(),
      message: z.string(),
    }),
  ),
});

/** The import behind an approved version: kept in the process, asked of Postgres once. */
export function getImport(versionId: number): Promise<ImportedVersion> {
  return imports(database(), versionId);
}

const imports = versionContents(async (versionId): Promise<ImportedVersion> => {
  const [row] = await database().$queryRaw<
    (Pick<ImportedVersion, "fileName" | "sha256" | "encoding" | "importedAt"> & { report: unknown })[]
  >`
    select file_name as "fileName", sha256, encoding, report,
      to_char(imported_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as "importedAt"
    from plan_version where id = ${versionId}`;
  const { report, ...version } = row ?? {
    fileName: "",
    sha256: "",
    encoding: "",
    importedAt: "",
    report: null,
  };
  const { pages, rows, problems } = stored.parse(report);
  return { ...version, pages, rows: rows.read, notices: problems };
});

/** Other printed names of ministries, by name. */
export async function listAliases(): Promise<ReadonlyMap<string, string>> {
  const rows = await database().ministryAlias.findMany({
    select: { alias: true, ministry: { select: { slug: true } } },
  });
  return new Map(rows.map(({ alias, ministry }) => [alias, ministry.slug]));
}
