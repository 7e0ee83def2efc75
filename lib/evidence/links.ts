/** A link of 根拠資料. */
export type EvidenceLink = { title: string; url: string };

/** 根拠資料 of a report: links, and ids of files. */
export type StoredEvidence = { links: EvidenceLink[]; files: string[] };

/** The same out of its rows, in their order. */
export function storedEvidence(
  rows: readonly { title: string; url: string | null; fileId: string | null }[],
): StoredEvidence {
  return {
    links: rows.flatMap(({ title, url }) => (url ? [{ title, url }] : [])),
    files: rows.flatMap(({ fileId }) => fileId ?? []),
  };
}

const MOST = 20;
const LONGEST_TITLE = 200;
const LONGEST_URL = 2_000;

/**
 * Reads links as people type or paste them: a line each, its title and its address in either order, the address
 * alone being enough. Empty lines are left out.
 * @returns `problem`: the first thing wrong, in Japanese, naming the line
 */
export function readLinks(text: string): { links: EvidenceLink[]; problem: string | null } {
  const links: EvidenceLink[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const words = line.trim();
    if (words === "") continue;
    const problem = (what: string) => ({ links: [], problem: `根拠資料のリンクの${index + 1}行目: ${what}` });
    const [address = "", ...others] = words.match(/https?:\/\/[^\s、。「」<>]+/giu) ?? [];
    if (address === "") return problem("https:// で始まるアドレスを入れてください。");
    if (others.length > 0) return problem("アドレスは1行に1つにしてください。");
    if (!isSafeAddress(address))
      return problem("アドレスは https:// で始まる、正しい形のものにしてください。");
    const title = words.replace(address, " ").replace(/\s+/gu, " ").trim();
    if ([...title].length > LONGEST_TITLE) return problem(`題名は${LONGEST_TITLE}文字以内にしてください。`);
    links.push({ title: title || new URL(address).hostname, url: address });
    if (links.length > MOST) return problem(`リンクは${MOST}件までにしてください。`);
  }
  return { links, problem: null };
}

/** The same links as text, a line each. */
export function linksText(links: readonly EvidenceLink[]): string {
  return links.map(({ title, url }) => `${title} ${url}`).join("\n");
}

/** https, with a host and without a name and password, which could pass for another site. */
export function isSafeAddress(address: string): boolean {
  if (address.length > LONGEST_URL || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return protocol === "https:" && hostname !== "" && username === "" && password === "";
}
