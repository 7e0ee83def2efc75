"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { Mentionable } from "@/lib/comments/mention-queries";
import { type MentionToken, mentionToken } from "./mention-token";

/** Milliseconds after the last key. */
const WAIT = 120;

type Shown = { token: MentionToken; items: Mentionable[]; active: number };

/**
 * Names to choose from while an @ is being typed in a text: arrows choose, Enter and Tab put the name in, Escape
 * closes. The text itself is what is sent: without choosing, or without scripts, a name is typed out.
 * @param id of the list, unique on the page
 */
export function MentionChoices({ area, id }: { area: RefObject<HTMLTextAreaElement | null>; id: string }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [news, setNews] = useState("");
  const latest = useRef<Shown | null>(null);
  latest.current = shown;

  useEffect(() => {
    const field = area.current;
    if (!field) return;
    const gone = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let question: AbortController | undefined;
    const close = () => {
      clearTimeout(timer);
      question?.abort();
      setShown(null);
      setNews("");
    };
    const refresh = () => {
      clearTimeout(timer);
      question?.abort();
      const token = mentionToken(field.value, field.selectionStart);
      if (!token) return close();
      timer = setTimeout(async () => {
        const own = new AbortController();
        question = own;
        const items = await ask(token.typed, own.signal).catch(() => []);
        if (own.signal.aborted || document.activeElement !== field) return;
        // An @ alone chooses nothing yet: Enter is a new line.
        setShown(items.length > 0 ? { token, items, active: token.typed === "" ? -1 : 0 } : null);
        setNews(
          items.length > 0
            ? `${items.length}件の候補があります。上下の矢印キーで選べます。`
            : "候補はありません",
        );
      }, WAIT);
    };
    const onKey = (event: KeyboardEvent) => {
      const open = latest.current;
      if (!open || event.isComposing || event.keyCode === 229) return;
      const { length } = open.items;
      const chosen = open.items[open.active];
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : length;
        setShown({ ...open, active: ((open.active + 1 + step) % (length + 1)) - 1 });
      } else if ((event.key === "Enter" || event.key === "Tab") && chosen && !event.shiftKey) {
        event.preventDefault();
        putIn(field, open.token, chosen.name);
        close();
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      }
    };
    const onInput = (event: Event) => {
      if (!(event instanceof InputEvent && event.isComposing)) refresh();
    };
    const listen = { signal: gone.signal };
    field.addEventListener("input", onInput, listen);
    field.addEventListener("compositionend", refresh, listen);
    field.addEventListener("keydown", onKey, listen);
    field.addEventListener("blur", close, listen);
    field.setAttribute("aria-autocomplete", "list");
    return () => {
      close();
      gone.abort();
    };
  }, [area]);

  useEffect(() => {
    const field = area.current;
    if (!field) return;
    if (shown) field.setAttribute("aria-controls", id);
    else field.removeAttribute("aria-controls");
    if (shown && shown.active >= 0) field.setAttribute("aria-activedescendant", `${id}-${shown.active}`);
    else field.removeAttribute("aria-activedescendant");
  }, [area, id, shown]);

  function choose(item: Mentionable) {
    if (area.current && shown) putIn(area.current, shown.token, item.name);
    setShown(null);
  }

  return (
    <div className="relative">
      <p role="status" className="sr-only">
        {news}
      </p>
      {shown ? (
        <div
          id={id}
          role="listbox"
          aria-label="宛先の候補"
          className="absolute inset-x-0 top-0 z-10 overflow-hidden rounded-8 border border-solid-gray-536 bg-white shadow-2 sm:right-auto sm:w-[min(32rem,100%)]"
        >
          {shown.items.map((item, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field listens to the keys
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div
              key={`${item.kind} ${item.name}`}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === shown.active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
              className="flex min-h-11 cursor-pointer flex-wrap items-baseline gap-x-3 border-l-4 border-transparent px-3 py-2 hover:bg-key-50 aria-selected:border-key-900 aria-selected:bg-key-50 aria-selected:font-bold forced-colors:border-[Canvas] forced-colors:aria-selected:border-[Highlight]"
            >
              <bdi className="wrap-anywhere">{item.name}</bdi>
              <span className="text-dns-14N-130 font-normal text-solid-gray-700">{item.detail}</span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** Puts a name after the @ that was typed, as a change of the person's own: it can be undone, and is kept. */
function putIn(field: HTMLTextAreaElement, { from }: MentionToken, name: string): void {
  field.focus();
  field.setSelectionRange(from + 1, field.selectionStart);
  if (!document.execCommand("insertText", false, `${name} `)) {
    field.setRangeText(`${name} `, from + 1, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

async function ask(q: string, signal: AbortSignal): Promise<Mentionable[]> {
  const answer = await fetch(`/comments/mentions?${new URLSearchParams({ q })}`, {
    signal,
    headers: { Accept: "application/json" },
  });
  if (!answer.ok) return [];
  const { items } = await answer.json();
  return items;
}
