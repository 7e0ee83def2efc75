import type { PrismaClient } from "@/lib/db/generated/client";
import { emptyBut } from "@/lib/db/kept-fixture";
import { importShippedDocuments } from "./shipped-documents";

/**
 * Leaves nothing in the tests' database but what `importShippedDocuments` makes of an empty one. Done once per run of
 * the tests: reading the documents takes seconds.
 */
export async function emptyButPlans(db: PrismaClient): Promise<void> {
  await emptyBut(db, "kept_plans", async () => {
    await importShippedDocuments(db);
  });
}
