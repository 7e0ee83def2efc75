"use client";

import { type RefObject, useEffect, useState } from "react";
import { tidyText } from "@/lib/domain/text-input";

/** What a browser keeps of a text that was not sent, and the version that it was based on. */
type Kept = { text: string; basedOn: number };

/**
 * Keeps what is typed in this browser until it was sent: after a closed tab, a lost connection or an expired
 * session it stands in the field again. What is to be read on the page was sent, and is forgotten.
 * @param name of the form and its reader
 * @param basedOn a text that was based on another version is not put back
 * @returns whether a kept text was put back, and how to take it away again
 */
export function useKeptText(area: RefObject<HTMLTextAreaElement | null>, name: string, basedOn: number) {
  const [restored, setRestored] = useState(false);
  const key = `comment ${name}`;
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    const kept = read(key);
    if (kept && kept.basedOn === basedOn && field.value === field.defaultValue && kept.text !== field.value) {
      if (isOnPage(kept.text)) write(key, null);
      else {
        field.value = kept.text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        setRestored(true);
      }
    }
    const keep = () => write(key, field.value.trim() === "" ? null : { text: field.value, basedOn });
    // Something may have been typed before the scripts were there.
    if (field.value !== field.defaultValue) keep();
    field.addEventListener("input", keep);
    return () => field.removeEventListener("input", keep);
  }, [area, key, basedOn]);
  return {
    restored,
    discard: () => {
      const field = area.current;
      write(key, null);
      setRestored(false);
      if (!field) return;
      field.value = field.defaultValue;
      field.focus();
    },
  };
}

function isOnPage(text: string): boolean {
  const tidy = tidyText(text);
  return [...document.querySelectorAll("[data-own-text]")].some((place) => place.textContent === tidy);
}

/** A browser may keep its storage closed, or full: then nothing is kept. */
function read(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
}

function write(key: string, kept: Kept | null): void {
  try {
    if (kept === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
  } catch {}
}
