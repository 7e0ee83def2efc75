import fc from "fast-check";
import { describe, expect, it } from "vitest";
import shipped from "@/prisma/data/ministries.json";
import { type KnownMinistry, splitMeasureMinistries, splitRoadmapMinistries } from "./ministry-names";

const known: KnownMinistry[] = shipped.map(({ slug, name, aliases }) => ({
  slug,
  name,
  aliases: aliases ?? [],
}));

/** `slug`, `slug*` (lead), `slug[unit]` in order. */
function brief(names: ReturnType<typeof splitRoadmapMinistries>): string[] {
  return names.ministries.map(
    ({ slug, role, units }) =>
      `${slug}${role === "lead" ? "*" : ""}${units.length > 0 ? `[${units.join()}]` : ""}`,
  );
}

describe("担当府省庁 of a roadmap line", () => {
  it.each([
    ["デジタル庁、経済産業省", ["digital*", "meti*"]],
    ["内閣官房 (NISC)", ["cas*[NISC]"]],
    ["内閣府（科技）", ["cao*[科技]"]],
    ["デジタル庁（総務省）", ["digital*", "soumu"]],
    ["内閣官房(デジタル庁、人事院)", ["cas*", "digital", "jinji"]],
    ["総務省、外務省、 デジタル庁", ["soumu*", "mofa*", "digital*"]],
    ["内閣府、デジタル庁、内閣官房（内閣人事局、NISC）", ["cao*", "digital*", "cas*[内閣人事局,NISC]"]],
    ["内閣府（内閣官房、内閣府知財、デジタル庁）", ["cao*[内閣府知財]", "cas", "digital"]],
    ["国土交 通省", ["mlit*"]],
    ["デジタル庁（総務省）、総務省", ["digital*", "soumu*"]],
  ])("%s", (text, expected) => {
    const names = splitRoadmapMinistries(text, known);
    expect(brief(names)).toEqual(expected);
    expect(names).toMatchObject({ printed: text, unknown: [], collective: [], malformed: false });
  });

  it("matches whole names, never prefixes", () => {
    const names = splitRoadmapMinistries("内閣府知財、総務、デジタル庁ほか", known);
    expect(names.ministries).toEqual([]);
    expect(names.unknown).toEqual(["内閣府知財", "総務", "デジタル庁ほか"]);
  });

  it("knows no ◎", () => {
    expect(splitRoadmapMinistries("◎総務省", known).unknown).toEqual(["◎総務省"]);
  });

  it.each(["総務省、", "、総務省", "総務省、、法務省", "総務省（課", "総務省）", "総務省（）", ""])(
    "「%s」 is malformed",
    (text) => {
      expect(splitRoadmapMinistries(text, known).malformed).toBe(true);
    },
  );
});

describe("府省庁名 of a measure", () => {
  it.each([
    ["◎警察庁", ["npa*"]],
    ["内閣官房、◎内閣府、文部科学省", ["cas", "cao*", "mext"]],
    ["◎内閣府、◎内閣官房", ["cao*", "cas*"]],
    ["内閣官房(◎推進室、IT室)、内閣府", ["cas*[推進室,IT室]", "cao"]],
    ["内閣官房(◎総務省)", ["cas", "soumu*"]],
  ])("%s", (text, expected) => {
    expect(brief(splitMeasureMinistries(text, known))).toEqual(expected);
  });

  it("reads 経産省 as 経済産業省 and says so", () => {
    const names = splitMeasureMinistries("◎内閣官房、経産省", known);
    expect(brief(names)).toEqual(["cas*", "meti"]);
    expect(names.aliasesUsed).toEqual([{ printed: "経産省", slug: "meti" }]);
  });

  it("keeps 関係府省庁 as text", () => {
    const names = splitMeasureMinistries("◎内閣府、関係府省庁", known);
    expect(brief(names)).toEqual(["cao*"]);
    expect(names).toMatchObject({ collective: ["関係府省庁"], unknown: [] });
  });
});

describe("any cell", () => {
  const name = fc.constantFrom(...known.map((ministry) => ministry.name));
  const foreign = fc.constantFrom("内閣府知財", "総務", "東京都", "内閣", "経済産業省令", "復興庁");
  const entry = fc.record({
    name: fc.oneof({ weight: 3, arbitrary: name }, foreign),
    inside: fc.array(fc.oneof(name, fc.constantFrom("NISC", "科技", "内閣府知財")), { maxLength: 3 }),
    wide: fc.boolean(),
  });
  const printed = (entries: { name: string; inside: string[]; wide: boolean }[]) =>
    entries
      .map(({ name: own, inside, wide }) => {
        if (inside.length === 0) return own;
        return wide ? `${own}（${inside.join("、")}）` : `${own}(${inside.join("、")})`;
      })
      .join("、");
  const slugOf = (own: string) => known.find((ministry) => ministry.name === own)?.slug;

  it("loses nothing that stands outside parentheses, and keeps the order", () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const names = splitRoadmapMinistries(printed(entries), known);
        const leads = new Set(names.ministries.filter(({ role }) => role === "lead").map(({ slug }) => slug));
        for (const { name: own } of entries) {
          const slug = slugOf(own);
          expect(slug ? leads.has(slug) : names.unknown.some((text) => text.startsWith(own))).toBe(true);
        }
        expect(leads.size).toBe(new Set(entries.flatMap(({ name: own }) => slugOf(own) ?? [])).size);
        const mentioned = entries.flatMap(({ name: own, inside }) => (slugOf(own) ? [own, ...inside] : []));
        const order = [...new Set(mentioned.flatMap((own) => slugOf(own) ?? []))];
        expect(names.ministries.map(({ slug }) => slug)).toEqual(order);
        expect(names.malformed).toBe(false);
      }),
    );
  });

  it("never throws and never invents", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."◎総務省法、（）() A関係府庁") }), (text) => {
        for (const split of [splitRoadmapMinistries, splitMeasureMinistries]) {
          const names = split(text, known);
          expect(names.printed).toBe(text);
          for (const { slug } of names.ministries) {
            const own = known.find((ministry) => ministry.slug === slug)?.name ?? "";
            expect(text.replaceAll(" ", "")).toContain(own);
          }
          const said = names.ministries.length + names.unknown.length + names.collective.length;
          expect(said > 0 || names.malformed).toBe(true);
        }
      }),
    );
  });
});
