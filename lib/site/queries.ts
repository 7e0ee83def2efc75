import "server-only";
import { cache } from "react";
import { database } from "@/lib/db/client";

/** Whether any sample (架空) is in the database: every page then says so. One query per request. */
export const hasSamples = cache(async (): Promise<boolean> => {
  const rows = await database().$queryRaw<{ samples: boolean }[]>`
    select exists (select 1 from report where sample)
        or exists (select 1 from schedule_statement where sample)
        or exists (select 1 from publication where sample) as samples`;
  return rows[0]?.samples ?? false;
});

/** Whether the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  return database().$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
}
