import "server-only";
import { z } from "zod";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { SearchedMinistry } from "@/lib/domain/search-query";
import { readGround } from "@/lib/site/ground-queries";

export type MinistrySummary = { id: number; slug: string; name: string };
export type NamedMinistry = SearchedMinistry & { slug: string };

/** All ministries in their official order. */
export async function listMinistries(): Promise<readonly MinistrySummary[]> {
  return (await readMinistries()).summaries;
}

/**
 * The same with all they are called: name first, other printed names, slug. While nothing about any of
 * them changes it is the same list, so that what is made of it can be kept.
 */
export async function listMinistryNames(): Promise<readonly NamedMinistry[]> {
  return (await readMinistries()).named;
}

/** Those that exist on a day, by their period of validity (both ends are within), in their official order. */
export async function listMinistriesOn(day: DateString): Promise<MinistrySummary[]> {
  const { summaries, periods } = await readMinistries();
  return summaries.filter(({ id }) => {
    const { from = null, to = null } = periods.get(id) ?? {};
    return (from === null || from <= day) && (to === null || to >= day);
  });
}

type Ministries = {
  summaries: readonly MinistrySummary[];
  named: readonly NamedMinistry[];
  periods: ReadonlyMap<number, { from: DateString | null; to: DateString | null }>;
};

async function readMinistries(): Promise<Ministries> {
  return parsedOnce((await readGround()).ministries);
}

const rowsSchema = z.array(
  z.tuple([
    z.int(),
    z.string(),
    z.string(),
    z.array(z.string()),
    z.string().nullable(),
    z.string().nullable(),
  ]),
);
let latest: { text: string; ministries: Ministries } | null = null;

/** The same text says the same; another one is read at once. */
function parsedOnce(text: string): Ministries {
  if (latest?.text === text) return latest.ministries;
  const rows = rowsSchema.parse(JSON.parse(text));
  const ministries = {
    summaries: rows.map(([id, slug, name]) => ({ id, slug, name })),
    named: rows.map(([id, slug, name, aliases]) => ({ id, slug, names: [name, ...aliases, slug] })),
    periods: new Map(rows.map(([id, _slug, _name, _aliases, from, to]) => [id, { from, to }])),
  };
  latest = { text, ministries };
  return ministries;
}
