import "server-only";
import { database } from "@/lib/db/client";
import { readGround } from "./ground-queries";

/** Whether any sample (架空) is in the database: every page then says so. */
export async function hasSamples(): Promise<boolean> {
  return (await readGround()).samples;
}

/** Whether the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  return database().$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
}
