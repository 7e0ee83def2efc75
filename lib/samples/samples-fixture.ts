import type { PrismaClient } from "@/lib/db/generated/client";
import { emptyBut } from "@/lib/db/kept-fixture";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { ensureDemoAccounts } from "@/lib/users/demo";
import { ensureSamples } from "./commands";

/** Leaves in the tests' database what the demo starts with: plans, people and samples. Made once per run of the tests. */
export async function emptyButSamples(db: PrismaClient): Promise<void> {
  await emptyBut(db, "kept_samples", async () => {
    await emptyButPlans(db);
    await ensureDemoAccounts(db, "demo-password");
    await ensureSamples(db);
  });
}
