/** A task or a measure as far as two versions of its plan are matched by it; texts are folded (search-text). */
export type MatchedItem = {
  /** 工程番号 or 施策番号, unique in its version. */
  key: string;
  /** What it is known by: 取組内容 or 施策名. */
  text: string;
  /** What else it says, e.g. KPIs and 概要; empty where nothing does. */
  detail: string;
  /** The 取組 it stands under. */
  group: string;
  /** The 分野. */
  place: string;
  /** 担当府省庁 as printed. */
  owners: string;
  /** Planned quarters: what tells equal texts apart where lines moved and their numbers with them. */
  schedule: string;
};

/** What became of an old item, or where a new one comes from. */
export const SUCCESSION_KINDS = ["SAME", "MOVED", "REWORDED", "SPLIT", "NEW"] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** Where a new item comes from. */
export type Succession = {
  key: string;
  /** Key of the old item; null: new. */
  from: string | null;
  kind: SuccessionKind;
  /** How sure it is, in hundredths. */
  confidence: number;
  /** The one that takes over what hangs on the old item; of the parts of a split one only. */
  carries: boolean;
};

/** Texts below this likeness are no rewording; under the same 取組 and 担当府省庁 a little less is enough. */
const LIKE = 0.55;
const LIKE_AT_ITS_PLACE = 0.4;
/** How much of a part stands in the item it was split off. */
const PART = 0.8;
/** Folded characters; shorter texts (「検討」) say little by themselves. */
const TELLING = 12;

type Prepared = MatchedItem & { index: number; grams: readonly number[] };
/** `rank` orders pairs, `score` says how sure one is. */
type Candidate = { old: Prepared; now: Prepared; likeness: number; rank: number; score: number };

/**
 * Where each item of a new version comes from. Pairs are taken greedily, the likeliest first, equal texts before all
 * others; an item that is left and stands in the text of an old one is a part of it. Of equal pairs the one first in
 * print goes first, so that the answer is always the same. Merged items come out as one that goes on and one dropped.
 * @param before items of the old version in the order of print
 * @param after those of the new one; the answer has their order
 */
export function matchItems(before: readonly MatchedItem[], after: readonly MatchedItem[]): Succession[] {
  const codes = new Map<string, number>();
  const olds = before.map((item, index) => prepare(item, index, codes));
  const news = after.map((item, index) => prepare(item, index, codes));
  const matched = new Map<number, Candidate>();
  const taken = new Set<number>();
  takeBest(equalPairs(olds, news), matched, taken);
  takeBest(likePairs(olds, news, matched, taken), matched, taken);
  const parts = splitsOf(olds, news, matched, taken);
  return news.map((now) => {
    const part = parts.get(now.index);
    if (part) return part;
    const pair = matched.get(now.index);
    if (!pair)
      return { key: now.key, from: null, kind: "NEW", confidence: newness(now, olds), carries: false };
    const { old, likeness, score } = pair;
    const confidence = Math.round(score * 100);
    return { key: now.key, from: old.key, kind: kindOf(old, now, likeness), confidence, carries: true };
  });
}

/** What a succession is when a person says where the item comes from. */
export function kindOfPair(old: MatchedItem, now: MatchedItem): Exclude<SuccessionKind, "SPLIT" | "NEW"> {
  return kindOf(old, now, old.text === now.text ? 1 : 0);
}

/** Likeness of two folded texts, 0 to 1 (Dice's coefficient of their pairs of characters). */
export function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  const codes = new Map<string, number>();
  return dice(gramsOf(one, codes), gramsOf(other, codes));
}

function kindOf(old: MatchedItem, now: MatchedItem, likeness: number) {
  if (likeness < 1 || old.detail !== now.detail) return "REWORDED";
  return old.key === now.key && old.group === now.group && old.place === now.place ? "SAME" : "MOVED";
}

function prepare(item: MatchedItem, index: number, codes: Map<string, number>): Prepared {
  return { ...item, index, grams: gramsOf(item.text, codes) };
}

/** Pairs of neighbouring characters as numbers, ascending, each as often as it stands there. */
function gramsOf(text: string, codes: Map<string, number>): number[] {
  const signs = [...text];
  const grams = signs.length === 1 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
  return grams
    .map((gram) => {
      const code = codes.get(gram) ?? codes.size;
      codes.set(gram, code);
      return code;
    })
    .sort((a, b) => a - b);
}

function shared(one: readonly number[], other: readonly number[]): number {
  let count = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const difference = (one[a] ?? 0) - (other[b] ?? 0);
    if (difference === 0) count++;
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
  return count;
}

function dice(one: readonly number[], other: readonly number[]): number {
  const size = one.length + other.length;
  return size === 0 ? 0 : (2 * shared(one, other)) / size;
}

/**
 * How much speaks for a pair, 0 to 1: its text above all, then where it stands, who is in charge, and when.
 * @param alone no other old item of the same 取組 has the text
 */
function candidate(old: Prepared, now: Prepared, likeness: number, alone = true): Candidate {
  const place = old.group === now.group ? 1 : old.place === now.place ? 0.5 : 0;
  const context =
    0.45 * place +
    0.2 * Number(old.owners === now.owners) +
    0.2 * Number(old.schedule === now.schedule) +
    0.15 * Number(old.key === now.key);
  // Of a short text its surroundings have to tell.
  const telling = Math.min(1, Math.min(old.text.length, now.text.length) / TELLING);
  const weight = 0.25 + 0.45 * (1 - telling);
  const detail = old.detail === now.detail ? 1 : 0.97;
  const rank = likeness * detail * (1 - weight + weight * context);
  // An equal text at its place is certain, unless others there are equal, too, and neither number nor time tells.
  const known = alone || old.schedule === now.schedule || old.key === now.key;
  const atItsPlace = likeness === 1 && place === 1;
  return { old, now, likeness, rank, score: atItsPlace ? Math.max(rank, known ? 0.95 * detail : 0.7) : rank };
}

function equalPairs(olds: readonly Prepared[], news: readonly Prepared[]): Candidate[] {
  const byText = new Map<string, Prepared[]>();
  for (const old of olds) {
    const alike = byText.get(old.text);
    if (alike) alike.push(old);
    else byText.set(old.text, [old]);
  }
  return news.flatMap((now) => {
    const alike = byText.get(now.text) ?? [];
    const alone = alike.filter(({ group }) => group === now.group).length < 2;
    return alike.map((old) => candidate(old, now, 1, alone));
  });
}

function likePairs(
  olds: readonly Prepared[],
  news: readonly Prepared[],
  matched: ReadonlyMap<number, Candidate>,
  taken: ReadonlySet<number>,
): Candidate[] {
  const free = olds.filter(({ index }) => !taken.has(index));
  return news
    .filter(({ index }) => !matched.has(index))
    .flatMap((now) =>
      free.flatMap((old) => {
        const lengths = [old.grams.length, now.grams.length];
        // More can't be shared than the shorter one has.
        if (
          (2 * Math.min(...lengths)) / Math.max(1, (lengths[0] ?? 0) + (lengths[1] ?? 0)) <
          LIKE_AT_ITS_PLACE
        )
          return [];
        const likeness = dice(old.grams, now.grams);
        const atItsPlace = old.group === now.group && old.owners === now.owners;
        return likeness >= (atItsPlace ? LIKE_AT_ITS_PLACE : LIKE) ? [candidate(old, now, likeness)] : [];
      }),
    );
}

function takeBest(candidates: Candidate[], matched: Map<number, Candidate>, taken: Set<number>): void {
  const order = candidates.toSorted(
    (a, b) => b.rank - a.rank || a.old.index - b.old.index || a.now.index - b.now.index,
  );
  for (const pair of order) {
    if (matched.has(pair.now.index) || taken.has(pair.old.index)) continue;
    matched.set(pair.now.index, pair);
    taken.add(pair.old.index);
  }
}

/** Items that are a part of an old one: those left over, and the one that it was matched with if that is a part, too. */
function splitsOf(
  olds: readonly Prepared[],
  news: readonly Prepared[],
  matched: ReadonlyMap<number, Candidate>,
  taken: ReadonlySet<number>,
): Map<number, Succession> {
  const heirs = new Map([...matched.values()].map((pair) => [pair.old.index, pair]));
  const found = new Map<number, { part: Prepared; share: number }[]>();
  for (const part of news) {
    if (matched.has(part.index) || part.grams.length < TELLING / 2) continue;
    const whole = olds
      .filter((old) => old.group === part.group || old.place === part.place || old.owners === part.owners)
      .filter((old) => {
        const heir = heirs.get(old.index);
        return (
          old.grams.length > part.grams.length && (!taken.has(old.index) || (heir && isPart(heir.now, old)))
        );
      })
      .map((old) => ({ old, share: share(part, old) }))
      .filter((entry) => entry.share >= PART)
      .toSorted((a, b) => b.share - a.share || a.old.index - b.old.index)[0];
    if (!whole) continue;
    const { index } = whole.old;
    found.set(index, [...(found.get(index) ?? []), { part, share: whole.share }]);
  }
  const splits = new Map<number, Succession>();
  for (const [index, others] of found) {
    const old = olds[index];
    if (!old) continue;
    const heir = heirs.get(index);
    const parts = heir ? [{ part: heir.now, share: share(heir.now, old) }, ...others] : others;
    for (const [place, { part, share: of }] of parts.entries()) {
      // One part alone is what is left of a shortened text, not surely a split.
      const confidence = Math.round(of * (parts.length > 1 ? 80 : 60));
      const kind = parts.length > 1 ? "SPLIT" : kindOf(old, part, of === 1 ? 0.99 : of);
      splits.set(part.index, { key: part.key, from: old.key, kind, confidence, carries: place === 0 });
    }
  }
  return splits;
}

/** How much of a text stands in another. */
function share(part: Prepared, whole: Prepared): number {
  return part.grams.length === 0 ? 0 : shared(part.grams, whole.grams) / part.grams.length;
}

function isPart(part: Prepared, whole: Prepared): boolean {
  return part.grams.length < whole.grams.length && share(part, whole) >= PART;
}

/** How sure it is that an item is new: the less the likest old one is like it. */
function newness(now: Prepared, olds: readonly Prepared[]): number {
  return Math.round((1 - Math.max(0, ...olds.map((old) => dice(old.grams, now.grams)))) * 100);
}
