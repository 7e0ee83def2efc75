import { likenessOf, type MatchedItem, type SuccessionKind } from "@/lib/domain/match-items";
import type { ContentRow } from "@/lib/imports/content";

/** What a row of the preview is; the last one is a row of the version before. */
export const ROW_KINDS = ["SAME", "MOVED", "REWORDED", "SPLIT", "NEW", "DROPPED"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Where a row of a draft comes from, as it stands. */
export type StandingSuccession = {
  key: string;
  fromKey: string | null;
  kind: SuccessionKind;
  confidence: number;
  carries: boolean;
  /** Who decided it; null: by rule. */
  decidedBy: string | null;
  version: number;
};

/** One row of a draft beside the row it comes from. */
export type SuccessionRow = Omit<StandingSuccession, "kind" | "key"> & {
  kind: RowKind;
  /** Of the draft; of a dropped row that of the version before. */
  key: string;
  before: ContentRow | null;
  after: ContentRow | null;
  /** Names of the fields that differ. */
  differing: string[];
  /** The likest row on the other side, where there is none: who looks may find that it is the same. */
  likest: { key: string; likeness: number } | null;
  /** A person should look at it before approval. */
  look: boolean;
};

/** Below this a rule's answer is looked at, in hundredths. */
const SURE = 80;
/** Below this nothing is named as similar. */
const SIMILAR = 30;

/**
 * The rows of a draft in the order of print, each beside the row it comes from; rows that none comes from stand at the end.
 * @param matched the same rows as they are matched by (lib/imports/matched-item)
 */
export function successionRows(
  before: readonly ContentRow[],
  after: readonly ContentRow[],
  successions: readonly StandingSuccession[],
  matched: (row: ContentRow) => MatchedItem,
): SuccessionRow[] {
  const old = new Map(before.map((row) => [row.key, row]));
  const standing = new Map(successions.map((succession) => [succession.key, succession]));
  const used = new Set(successions.flatMap(({ fromKey }) => fromKey ?? []));
  const dropped = before.filter(({ key }) => !used.has(key));
  const fresh = after.filter(({ key }) => standing.get(key)?.fromKey === null);
  const heirs = after.flatMap((row): SuccessionRow[] => {
    const succession = standing.get(row.key);
    if (!succession) return [];
    const from = succession.fromKey === null ? null : (old.get(succession.fromKey) ?? null);
    const likest = from ? null : likestOf(matched(row), dropped.map(matched));
    const unsure = succession.kind === "SPLIT" || (from ? succession.confidence < SURE : likest !== null);
    return [
      {
        ...succession,
        ...{ before: from, after: row, likest },
        differing: from ? differingFields(from, row) : [],
        look: succession.decidedBy === null && unsure,
      },
    ];
  });
  return [...heirs, ...dropped.map((row) => droppedRow(row, likestOf(matched(row), fresh.map(matched))))];
}

function droppedRow(row: ContentRow, likest: SuccessionRow["likest"]): SuccessionRow {
  return {
    ...{ key: row.key, fromKey: row.key, kind: "DROPPED", before: row, after: null, likest },
    ...{ confidence: 100 - (likest?.likeness ?? 0), carries: false, decidedBy: null, version: 0 },
    ...{ differing: [], look: likest !== null },
  };
}

/** Old rows that a new one may come from, the likest first. */
export function likestRows(row: MatchedItem, olds: readonly MatchedItem[], count: number): string[] {
  return olds
    .map((old) => ({ key: old.key, likeness: likenessOf(row.text, old.text) }))
    .filter(({ likeness }) => likeness > 0.2)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ key }) => key);
}

function differingFields(before: ContentRow, after: ContentRow): string[] {
  return Object.keys(after.fields).filter((name) => (before.fields[name] ?? "") !== after.fields[name]);
}

function likestOf(row: MatchedItem, others: readonly MatchedItem[]): SuccessionRow["likest"] {
  let likest: SuccessionRow["likest"] = null;
  for (const other of others) {
    const likeness = Math.round(likenessOf(row.text, other.text) * 100);
    if (likeness >= SIMILAR && likeness > (likest?.likeness ?? 0)) likest = { key: other.key, likeness };
  }
  return likest;
}
