import type { Database } from "@/lib/db/client";
import type { KnownMinistry } from "@/lib/domain/ministry-names";
import { SHIPPED_MINISTRIES } from "@/lib/ministries/seed";

/** The ministries by which cells are split: the database's, or the shipped ones before the first seed. */
export async function listKnownMinistries(db: Database): Promise<readonly KnownMinistry[]> {
  const rows = await db.ministry.findMany({
    select: { slug: true, name: true, aliases: { select: { alias: true } } },
    orderBy: { position: "asc" },
  });
  if (rows.length === 0) return SHIPPED_MINISTRIES;
  return rows.map(({ slug, name, aliases }) => ({ slug, name, aliases: aliases.map(({ alias }) => alias) }));
}
