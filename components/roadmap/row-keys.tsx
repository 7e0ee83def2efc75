"use client";

import { Fragment, useEffect, useState } from "react";
import { foldingAddress } from "@/lib/roadmap/address";
import { ROW_KEY_WORDS } from "./row-key-words";
import { describePlace, foldGroup, groupKeys, headOf, type Move, placeAfter } from "./table-rows";

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: "next",
  j: "next",
  ArrowUp: "previous",
  k: "previous",
  Home: "first",
  End: "last",
  l: "next-late",
  L: "previous-late",
};

/** Where it is kept which task was opened from which view. */
const LEFT = "roadmap-left";

/**
 * Keys for the rows of the roadmap, while the focus is in the table alone (WCAG 2.1.4), and folding without
 * loading the page again. Without it every row and group has its link.
 * @param table id of the table
 */
export function RowKeys({ table: id }: { table: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    // The table may be another one after the view has changed.
    const within = (event: Event) => {
      const table = document.getElementById(id);
      return event.target instanceof Node && table?.contains(event.target) ? table : null;
    };
    const onKey = (event: KeyboardEvent) => {
      const table = within(event);
      if (table) answerKey(event, table, setSaid);
    };
    const onClick = (event: MouseEvent) => {
      const table = within(event);
      if (table) answerClick(event, table, setSaid);
    };
    returnToRow(document.getElementById(id));
    document.addEventListener("keydown", onKey);
    // Before views are followed, which a link of a fold would be (prepared/follow-views).
    document.addEventListener("click", onClick, true);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick, true);
    };
  }, [id]);
  return (
    <>
      <details className="max-lg:hidden">
        <summary className="inline-flex min-h-9 items-center text-blue-1000 underline">
          表の中で使えるキー
        </summary>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4">
          {ROW_KEY_WORDS.map(([keys, effect]) => (
            <Fragment key={keys}>
              <dt className="font-bold">{keys}</dt>
              <dd>{effect}</dd>
            </Fragment>
          ))}
        </dl>
        <p>表の中のリンクにフォーカスがあるときだけ使えます。</p>
      </details>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

function answerKey(event: KeyboardEvent, table: HTMLElement, say: (text: string) => void): void {
  const { target, key } = event;
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return;
  const move = MOVES[key];
  if (move) {
    const link = placeAfter(table, target, move);
    event.preventDefault();
    link?.focus();
    say(link ? describePlace(table, link) : "この先に行はありません");
    return;
  }
  const head = key === "ArrowRight" || key === "ArrowLeft" ? headOf(target) : null;
  if (!head) return;
  event.preventDefault();
  head.focus();
  fold(head, table, key === "ArrowRight", say);
}

function answerClick(event: MouseEvent, table: HTMLElement, say: (text: string) => void): void {
  const { target } = event;
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!(target instanceof Element) || !plain) return;
  const code = target.closest("a") && target.closest<HTMLElement>("tr[data-code]")?.dataset.code;
  if (code) sessionStorage.setItem(LEFT, `${location.search} ${code}`);
  const head = target.closest<HTMLAnchorElement>(".rm-g th a");
  if (!head) return;
  event.preventDefault();
  fold(head, table, head.getAttribute("aria-expanded") !== "true", say);
}

/** Back from a task, the focus is on its row again: documents that are loaded anew forget it. */
function returnToRow(table: HTMLElement | null): void {
  const [navigation] = performance.getEntriesByType("navigation");
  if (!(navigation instanceof PerformanceNavigationTiming) || navigation.type !== "back_forward") return;
  const [search, code] = (sessionStorage.getItem(LEFT) ?? "").split(" ");
  if (search !== location.search || !code || document.activeElement !== document.body) return;
  table?.querySelector<HTMLElement>(`tr[data-code="${CSS.escape(code)}"] a`)?.focus({ preventScroll: true });
}

/** Folds or opens a group. The address says which ones are open, also where no page has to be loaded. */
function fold(head: HTMLAnchorElement, table: HTMLElement, open: boolean, say: (text: string) => void): void {
  if ((head.getAttribute("aria-expanded") === "true") === open) return;
  const present = foldGroup(head, open);
  const { all, open: opened } = groupKeys(table);
  const key = head.closest<HTMLElement>("tbody")?.dataset.group ?? "";
  const values = Object.fromEntries(new URLSearchParams(location.search));
  const address = foldingAddress(
    values,
    present ? opened : [...opened, key],
    all,
    table.dataset.opens !== undefined,
  );
  say(`${head.textContent ?? ""}を${open ? "開きました" : "閉じました"}`);
  if (present) history.replaceState(history.state, "", address);
  else location.assign(`${address}#g-${key}`);
}
