import type { TextPart } from "@/lib/domain/text-parts";

export type Suggestion = { kind: string; href: string; number: string | null; title: TextPart[] };
export type Suggestions = { total: number; items: Suggestion[] };

type Load = (q: string, signal: AbortSignal) => Promise<Suggestions>;

/**
 * Asks for suggestions while a person types: a moment after the last key, one question at a time. An
 * answer that is no longer waited for never arrives.
 * @param wait milliseconds after the last key
 */
export function suggestionSource(load: Load, wait: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  const cancel = () => {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  };
  return {
    /** @param answer called at most once, with null when there is no answer to be had */
    ask(q: string, answer: (suggestions: Suggestions | null) => void): void {
      cancel();
      timer = setTimeout(async () => {
        const own = new AbortController();
        running = own;
        const suggestions = await load(q, own.signal).catch(() => null);
        if (running === own) answer(suggestions);
      }, wait);
    },
    /** Forgets the question, also one that is under way. */
    cancel,
  };
}

/** Asks the server. @throws when it refuses or does not answer */
export async function loadSuggestions(address: string, signal: AbortSignal): Promise<Suggestions> {
  const response = await fetch(address, { signal, headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`suggestions: ${response.status}`);
  return response.json();
}
