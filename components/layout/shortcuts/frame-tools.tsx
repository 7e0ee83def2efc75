"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { followViews } from "@/components/prepared/follow-views";
import { layOutWhenIdle } from "@/components/prepared/lay-out-when-idle";
import { keepCalendarInPlace } from "./calendar-in-place";
import { ShortcutDialog } from "./shortcut-dialog";
import { shortcutOf, takesKeys } from "./typing";

/** Where the choice is kept, in this browser alone. */
const STORED = "shortcuts";

/** What scripts add to the frame: keys with their help, and other views and calendars without a new page. */
export function FrameTools() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(() => read() !== "off");
  const [said, setSaid] = useState("");
  // Before the button is there to be seen, what it stands for works.
  useLayoutEffect(keepCalendarInPlace, []);
  useLayoutEffect(layOutWhenIdle, []);
  // The same words twice would not be read out: they differ by a space that nobody hears.
  useLayoutEffect(
    () => followViews((text) => setSaid((last) => (last === text ? `${text}\u00a0` : text))),
    [],
  );
  useLayoutEffect(() => {
    if (!on) return;
    const answer = (event: KeyboardEvent) => {
      const key = shortcutOf(event, takesKeys(document.activeElement));
      const act = key && actOf(key, dialog.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", answer);
    return () => document.removeEventListener("keydown", answer);
  }, [on]);

  function choose(next: boolean) {
    setOn(next);
    write(next ? null : "off");
  }

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <button
        type="button"
        onClick={() => dialog.current?.showModal()}
        className="inline-block py-1.5 text-blue-1000 underline underline-offset-[0.1875em] hover:decoration-[0.1875em]"
      >
        キーボード操作
      </button>
      <ShortcutDialog ref={dialog} on={on} choose={choose} />
    </>
  );
}

/** What a key does here; undefined where there is nothing to do, so that the key stays the browser's. */
function actOf(key: "/" | "?" | "n" | "p", dialog: HTMLDialogElement | null): (() => void) | undefined {
  if (key === "?") return () => dialog?.showModal();
  if (key === "/") {
    const field = document.getElementById("site-search");
    return field ? () => field.focus() : undefined;
  }
  const way = document.querySelector<HTMLAnchorElement>(`main a[rel=${key === "n" ? "next" : "prev"}]`);
  return way ? () => way.click() : undefined;
}

/** A browser may keep its storage closed: keys are then on. */
function read(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function write(value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, value);
  } catch {
    // It holds for this page alone.
  }
}
