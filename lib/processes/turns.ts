/** A queue: so many are in at the same time, so many more may wait for it. */
export type Turns = {
  /**
   * Waits for a turn.
   * @returns what lets the next one in, to be called once; null: too many are waiting
   * @throws the signal's reason when it is aborted before
   */
  enter(signal?: AbortSignal): Promise<(() => void) | null>;
};

/** @param together at the same time @param mostWaiting besides them */
export function openTurns(together: number, mostWaiting: number): Turns {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const leave = () => {
    const next = waiting.shift();
    // The place is handed on without a moment in which another could come between.
    if (next) next();
    else inside -= 1;
  };
  return {
    async enter(signal) {
      signal?.throwIfAborted();
      if (inside < together) {
        inside += 1;
        return leave;
      }
      if (waiting.length >= mostWaiting) return null;
      await new Promise<void>((resolve, reject) => {
        const onAbort = () => {
          waiting.splice(waiting.indexOf(turn), 1);
          reject(signal?.reason);
        };
        const turn = () => {
          signal?.removeEventListener("abort", onAbort);
          resolve();
        };
        waiting.push(turn);
        signal?.addEventListener("abort", onAbort, { once: true });
      });
      return leave;
    },
  };
}
