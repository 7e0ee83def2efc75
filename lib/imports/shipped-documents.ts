import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PrismaClient } from "@/lib/db/generated/client";
import { seedMinistries } from "@/lib/ministries/seed";
import { commitImport, type ImportResult } from "./commands";

/** The two documents the project ships, by path from the project's folder. */
export const SHIPPED_DOCUMENTS = ["prisma/data/roadmap-2023-06.txt", "prisma/data/measures.txt"] as const;

/**
 * Seeds the ministries and imports the two shipped documents, each in one
 * transaction; what is there already stays as it is.
 * @param folder the project's folder
 */
export async function importShippedDocuments(
  db: PrismaClient,
  folder = process.cwd(),
): Promise<ImportResult[]> {
  await seedMinistries(db);
  const results: ImportResult[] = [];
  for (const document of SHIPPED_DOCUMENTS) {
    const bytes = new Uint8Array(await readFile(path.join(folder, document)));
    results.push(await commitImport(db, { name: path.basename(document), bytes }));
  }
  return results;
}
