"use client";

import { useEffect, useState } from "react";
import { foldingAddress } from "@/lib/roadmap/address";
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

/**
 * Keys for the rows of the roadmap, while the focus is in the table alone (WCAG 2.1.4), and folding without
 * loading the page again. Without it every row and group has its link.
 * @param table id of the table
 */
export function RowKeys({ table: id }: { table: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const table = document.getElementById(id);
    if (!table) return;
    const onKey = (event: KeyboardEvent) => answerKey(event, table, setSaid);
    const onClick = (event: MouseEvent) => answerClick(event, table);
    table.addEventListener("keydown", onKey);
    table.addEventListener("click", onClick);
    return () => {
      table.removeEventListener("keydown", onKey);
      table.removeEventListener("click", onClick);
    };
  }, [id]);
  return (
    <details className="max-lg:hidden">
      <summary className="inline-block py-1">表の中で使えるキー</summary>
      <p>
        ↓・j 次の行 / ↑・k 前の行 / Home・End 最初・最後の行 / Enter 工程を開く / → まとまりを開く / ←
        まとまりを閉じる / l 次の遅延 / Shift+l 前の遅延(表の中のリンクにフォーカスがあるときだけ働きます)
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
    </details>
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
  fold(head, table, key === "ArrowRight");
  head.focus();
}

function answerClick(event: MouseEvent, table: HTMLElement): void {
  const { target } = event;
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const head = target instanceof Element ? target.closest<HTMLAnchorElement>(".rm-g th a") : null;
  if (!head || !plain) return;
  event.preventDefault();
  fold(head, table, head.getAttribute("aria-expanded") !== "true");
}

/** Folds or opens a group. The address says which ones are open, also where no page has to be loaded. */
function fold(head: HTMLAnchorElement, table: HTMLElement, open: boolean): void {
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
  if (present) history.replaceState(history.state, "", address);
  else location.assign(`${address}#g-${key}`);
}
