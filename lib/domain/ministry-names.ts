/** A ministry as the splitting knows it: its name and the other names it is printed under. */
export type KnownMinistry = { slug: string; name: string; aliases: readonly string[] };

export type MinistryRoleName = "lead" | "partner";

/** A ministry that a cell names, in the order of first mention. */
export type NamedMinistry = { slug: string; role: MinistryRoleName; units: string[] };

/** What a 府省庁 cell says. Nothing printed is lost: what is no ministry is in another list. */
export type MinistryNames = {
  printed: string;
  ministries: NamedMinistry[];
  /** Text that names no single ministry: 関係府省庁. */
  collective: string[];
  /** Other printed names that were used, e.g. 経産省. */
  aliasesUsed: { printed: string; slug: string }[];
  /** Names outside parentheses that are no known ministry, as printed. */
  unknown: string[];
  /** Parentheses do not match, or there is nothing between two 「、」. */
  malformed: boolean;
};

/** Names that stand for several ministries; kept as text (domain.md, Ministries). */
const COLLECTIVE = new Set(["関係府省庁"]);

/**
 * Splits the 担当府省庁 cell of a roadmap line: every ministry outside
 * parentheses leads, a ministry inside them is a partner, anything else
 * inside is a unit of the ministry before.
 */
export function splitRoadmapMinistries(text: string, known: readonly KnownMinistry[]): MinistryNames {
  return split(text, known, false);
}

/**
 * Splits the 府省庁名 cell of a measure: ◎ leads (◎ on a unit makes its
 * ministry lead), the others are partners.
 */
export function splitMeasureMinistries(text: string, known: readonly KnownMinistry[]): MinistryNames {
  return split(text, known, true);
}

function split(text: string, known: readonly KnownMinistry[], marked: boolean): MinistryNames {
  const collected = new Collected(text, known);
  const entries = splitOutside(text);
  collected.result.malformed = entries === undefined;
  for (const entry of entries ?? [text]) readEntry(entry, collected, marked);
  return collected.result;
}

function readEntry(entry: string, collected: Collected, marked: boolean): void {
  const read = takeGroups(entry);
  if (!read) {
    collected.result.unknown.push(entry.trim());
    return;
  }
  const { lead, name } = takeMark(read.name, marked);
  if (name === "") collected.result.malformed = true;
  if (read.inside.length === 0 && !lead && collected.takeCollective(name)) return;
  const owner = collected.find(name);
  if (!owner) {
    collected.result.unknown.push(entry.trim());
    return;
  }
  const own = collected.add(owner, !marked || lead ? "lead" : "partner");
  for (const printed of read.inside) {
    const inner = takeMark(printed, marked);
    if (inner.name === "") {
      collected.result.malformed = true;
      continue;
    }
    if (!inner.lead && collected.takeCollective(inner.name)) continue;
    const ministry = collected.find(inner.name);
    if (ministry) collected.add(ministry, inner.lead ? "lead" : "partner");
    else {
      if (inner.lead) own.role = "lead";
      if (!own.units.includes(inner.name)) own.units.push(inner.name);
    }
  }
}

/** The result while it grows. A ministry named twice keeps its first place and its stronger role. */
class Collected {
  readonly result: MinistryNames;
  private readonly byName: ReadonlyMap<string, KnownMinistry>;

  constructor(printed: string, known: readonly KnownMinistry[]) {
    this.result = { printed, ministries: [], collective: [], aliasesUsed: [], unknown: [], malformed: false };
    this.byName = namesOf(known);
  }

  /** The ministry of a whole name; a longer or shorter name is another one. */
  find(name: string): KnownMinistry | undefined {
    const ministry = this.byName.get(name);
    if (ministry && ministry.name !== name)
      this.result.aliasesUsed.push({ printed: name, slug: ministry.slug });
    return ministry;
  }

  add(ministry: KnownMinistry, role: MinistryRoleName): NamedMinistry {
    const before = this.result.ministries.find(({ slug }) => slug === ministry.slug);
    if (before) {
      if (role === "lead") before.role = "lead";
      return before;
    }
    const named: NamedMinistry = { slug: ministry.slug, role, units: [] };
    this.result.ministries.push(named);
    return named;
  }

  takeCollective(name: string): boolean {
    if (!COLLECTIVE.has(name)) return false;
    if (!this.result.collective.includes(name)) this.result.collective.push(name);
    return true;
  }
}

const indexes = new WeakMap<readonly KnownMinistry[], ReadonlyMap<string, KnownMinistry>>();

/** Names and aliases of a list, indexed once a list. */
function namesOf(known: readonly KnownMinistry[]): ReadonlyMap<string, KnownMinistry> {
  const before = indexes.get(known);
  if (before) return before;
  const index = new Map(
    known.flatMap((ministry) =>
      [ministry.name, ...ministry.aliases].map((name) => [name, ministry] as const),
    ),
  );
  indexes.set(known, index);
  return index;
}

/** ◎ in front of a name, where names carry marks; spaces that a line break left in a name go. */
function takeMark(printed: string, marked: boolean): { lead: boolean; name: string } {
  const name = printed.trim().replace(/(?<=[^ -~])\s+(?=[^ -~])/gu, "");
  if (!marked || !name.startsWith("◎")) return { lead: false, name };
  return { lead: true, name: name.slice(1).trim() };
}

/** 「内閣官房(A、B)」 → 内閣官房, [A, B]. Undefined when text follows a closing parenthesis. */
function takeGroups(entry: string): { name: string; inside: string[] } | undefined {
  const open = entry.search(/[(（]/);
  if (open < 0) return { name: entry, inside: [] };
  if (!/[)）]\s*$/.test(entry)) return undefined;
  const inner = entry.trimEnd().slice(open + 1, -1);
  const inside = splitOutside(inner);
  return inside && { name: entry.slice(0, open), inside };
}

/** Splits on 「、」 outside parentheses. Undefined when the parentheses do not match. */
function splitOutside(text: string): string[] | undefined {
  const entries: string[] = [];
  let depth = 0;
  let current = "";
  for (const character of text) {
    if ("(（".includes(character)) depth += 1;
    if (")）".includes(character)) depth -= 1;
    if (depth < 0) return undefined;
    if (character === "、" && depth === 0) {
      entries.push(current);
      current = "";
    } else current += character;
  }
  return depth === 0 ? [...entries, current] : undefined;
}
