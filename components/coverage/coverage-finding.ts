/** Which articles nothing covers. */
export function coverageFinding(
  articles: readonly { number: string; primary: number; related: number }[],
): string {
  const without = articles.filter(({ primary, related }) => primary + related === 0);
  const covered = articles.length - without.length;
  const found = `対応する施策が読み取れたのは、${articles.length}ある条のうち${covered}つです。`;
  if (without.length === 0) return found;
  return `${found}${without.map((article) => `${article.number}条`).join("・")}の施策は読み取れていません。`;
}
