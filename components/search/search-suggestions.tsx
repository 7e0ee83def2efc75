"use client";

import { useEffect, useRef, useState } from "react";
import { SuggestionList } from "./suggestion-list";
import { loadSuggestions, type Suggestion, type Suggestions, suggestionSource } from "./suggestion-source";

const FIELD = "site-search";
const LIST = "site-search-list";
/** Milliseconds after the last key: a quick typist asks once a word. */
const WAIT = 150;

type Shown = { suggestions: Suggestions; active: number } | null;

/**
 * Suggestions under the search field of the header, by the pattern of a combobox with a list: arrows
 * choose, Enter opens, Escape closes; without a choice Enter sends the form.
 * @param asOf 基準日 that the links keep; undefined: today
 */
export function SearchSuggestions({ asOf }: { asOf?: string }) {
  const [shown, setShown] = useState<Shown>(null);
  const [news, setNews] = useState("");
  const state = useRef<Shown>(null);
  state.current = shown;

  useEffect(() => {
    const input = document.getElementById(FIELD);
    if (!(input instanceof HTMLInputElement)) return;
    const gone = new AbortController();
    const { ask, cancel } = suggestionSource(loadSuggestions, WAIT);

    const close = () => {
      cancel();
      setShown(null);
      setNews("");
    };
    const refresh = () => {
      const q = input.value.trim();
      if (q === "") return close();
      // What was chosen among the older suggestions is no choice among the next ones.
      setShown((before) => before && { ...before, active: -1 });
      const query = new URLSearchParams({ q, ...(asOf === undefined ? {} : { asOf }) });
      ask(`/search/suggestions?${query}`, (suggestions) => {
        if (!suggestions || document.activeElement !== input) return close();
        setShown(suggestions.items.length > 0 ? { suggestions, active: -1 } : null);
        setNews(newsOf(suggestions));
      });
    };
    const onInput = (event: Event) => {
      // What is being composed (変換中) is no text yet.
      if (!(event instanceof InputEvent && event.isComposing)) refresh();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      const { key } = event;
      const open = state.current;
      if (key === "ArrowDown" || key === "ArrowUp") {
        event.preventDefault();
        if (!open) return refresh();
        const { length } = open.suggestions.items;
        // One place more than there are suggestions: the field itself.
        const step = key === "ArrowDown" ? 1 : length;
        setShown({ ...open, active: ((open.active + 1 + step) % (length + 1)) - 1 });
      } else if (key === "Enter" && open?.suggestions.items[open.active]) {
        event.preventDefault();
        follow(open.suggestions.items[open.active]);
      } else if (key === "Escape" && open) {
        // Otherwise the browser would also empty the field.
        event.preventDefault();
        close();
      }
    };
    const listen = { signal: gone.signal };
    input.addEventListener("input", onInput, listen);
    input.addEventListener("compositionend", refresh, listen);
    input.addEventListener("keydown", onKey, listen);
    input.addEventListener("blur", close, listen);
    if (document.activeElement === input) refresh();
    return () => {
      cancel();
      gone.abort();
    };
  }, [asOf]);

  useEffect(() => {
    const input = document.getElementById(FIELD);
    if (!input) return;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", LIST);
    input.setAttribute("aria-expanded", String(shown !== null));
    if (shown && shown.active >= 0) input.setAttribute("aria-activedescendant", `${LIST}-${shown.active}`);
    else input.removeAttribute("aria-activedescendant");
  }, [shown]);

  return (
    <>
      <p role="status" className="sr-only">
        {news}
      </p>
      <SuggestionList
        id={LIST}
        suggestions={shown?.suggestions}
        active={shown?.active ?? -1}
        onChoose={follow}
      />
    </>
  );
}

function follow(suggestion: Suggestion | undefined): void {
  if (suggestion) window.location.assign(suggestion.href);
}

function newsOf({ total, items }: Suggestions): string {
  if (total === 0) return "候補はありません";
  const all = total > items.length ? `全${total}件のうち` : "";
  return `${all}${items.length}件の候補があります。上下の矢印キーで選べます。`;
}
