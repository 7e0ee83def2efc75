import "server-only";
import { cache } from "react";
import { database } from "@/lib/db/client";

export type MinistrySummary = { id: number; slug: string; name: string };

/** All ministries in their official order. */
export const listMinistries = cache(async (): Promise<MinistrySummary[]> => {
  return database().ministry.findMany({
    select: { id: true, slug: true, name: true },
    orderBy: { position: "asc" },
  });
});
