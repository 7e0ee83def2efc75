/**
 * Keeps the answers to questions for as long as nothing in the database changes.
 * @returns `answer(state, key, ask)`: what was answered to the key in the same state, else what `ask` answers now.
 * Whoever asks while somebody else's question is under way waits for its answer. Answers of other states are forgotten.
 * @param limit of answers that are kept, of which the oldest go
 */
export function keptAnswers<T>(
  limit: number,
): (state: string, key: string, ask: () => Promise<T>) => Promise<T> {
  let standing = "";
  let answers = new Map<string, Promise<T>>();
  return (state, key, ask) => {
    if (state !== standing) {
      standing = state;
      answers = new Map();
    }
    const here = answers;
    const known = here.get(key);
    if (known) return known;
    const asked = ask();
    here.set(key, asked);
    asked.catch(() => here.delete(key));
    const [oldest] = here.keys();
    if (here.size > limit && oldest !== undefined) here.delete(oldest);
    return asked;
  };
}
