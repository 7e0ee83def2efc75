/** What stands between an @ and the cursor; `from` is the @'s place. */
export type MentionToken = { from: number; typed: string };

const TOKEN = /(?<![\p{Script=Latin}\p{Nd}._+-])[@＠]([^\s@＠]{0,30})$/u;

/** The name that is being typed at a place of a text; null: none is. */
export function mentionToken(text: string, cursor: number): MentionToken | null {
  const before = text.slice(Math.max(0, cursor - 60), cursor);
  const match = TOKEN.exec(before);
  if (!match) return null;
  return { from: cursor - match[0].length, typed: match[1] ?? "" };
}
