import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { RENEWED } from "@/components/prepared/renew-parts";
import type { ReviewRow } from "@/lib/reviews/queries";
import { followRows, type ListedRow } from "./listed-rows";
import { WAITING } from "./review-head";

/**
 * The rows that wait for 部内確認: as the page was sent, after one's own acts, and when others act (the section's head
 * is renewed then). Rows at which someone is at work stay; who was at work on one that is done goes on with the next.
 * @param sent rows that the page was sent with
 * @returns `told`: what to say of rows that came and left; `noteAct`: for submits of the forms; `release`: brings a
 *   stale row up to date, whatever was typed in it
 */
export function useListedRows(sent: readonly ReviewRow[], list: RefObject<HTMLElement | null>) {
  const [listed, setListed] = useState(() => sent.map((row): ListedRow => ({ row, stale: null })));
  const [told, setTold] = useState("");
  const now = useRef(listed);
  const waiting = useRef(sent);
  /** What the person has sent something about: its leaving is no surprise. */
  const acting = useRef(new Set<string>());
  const worked = useRef<string | null>(null);

  function show(busy: ReadonlySet<string>): void {
    const next = followRows(now.current, waiting.current, busy);
    if (JSON.stringify(next) === JSON.stringify(now.current)) return;
    now.current = next;
    setListed(next);
  }

  /** @param own after an act of one's own */
  function follow(rows: readonly ReviewRow[], own: boolean): void {
    const gone = codesMissing(waiting.current, rows);
    const come = codesMissing(rows, waiting.current);
    waiting.current = rows;
    const busy = busyRows(list.current);
    if (own) for (const code of acting.current) busy.delete(code);
    show(busy);
    const ended = own || gone.every((code) => acting.current.has(code));
    if (own) acting.current.clear();
    if (gone.length > 0) setTold(`${countWords(gone)}${ended ? ENDED : LEFT}残りは${rows.length}件です。`);
    else if (come.length > 0) setTold(`${countWords(come)}の報告が部内確認に回りました。`);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a page that is sent anew
  useEffect(() => {
    if (sent !== waiting.current) follow(sent, true);
  }, [sent]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it reads are refs
  useEffect(() => {
    const place = list.current;
    let last = JSON.stringify(waiting.current);
    const read = () => {
      const text = document.querySelector(`[${WAITING}]`)?.getAttribute(WAITING);
      if (!text || text === last) return;
      last = text;
      follow(JSON.parse(text), false);
    };
    const note = ({ target }: FocusEvent) => {
      worked.current = target instanceof Element ? codeOf(target) : null;
    };
    // The focus has arrived elsewhere by then.
    const letGo = () => {
      if (now.current.some(({ stale }) => stale)) setTimeout(() => show(busyRows(place)));
    };
    read();
    document.addEventListener(RENEWED, read);
    place?.addEventListener("focusin", note);
    place?.addEventListener("focusout", letGo);
    place?.addEventListener("input", letGo);
    return () => {
      document.removeEventListener(RENEWED, read);
      place?.removeEventListener("focusin", note);
      place?.removeEventListener("focusout", letGo);
      place?.removeEventListener("input", letGo);
    };
  }, []);

  // A control that leaves takes the focus with it; whoever is elsewhere by now stays there.
  const before = useRef(listed);
  useEffect(() => {
    const order = before.current.map(({ row }) => row.code);
    before.current = listed;
    if (worked.current === null || document.activeElement !== document.body) return;
    const after = order.slice(order.indexOf(worked.current));
    const next = after.find((code) => listed.some(({ row }) => row.code === code)) ?? listed.at(-1)?.row.code;
    worked.current = null;
    const button = next && list.current?.querySelector<HTMLElement>(`[data-pass="${CSS.escape(next)}"]`);
    (button || list.current)?.focus();
  }, [listed, list]);

  return {
    listed,
    told,
    noteAct({ target, nativeEvent }: FormEvent) {
      if (!(target instanceof HTMLFormElement) || !(nativeEvent instanceof SubmitEvent)) return;
      const data = new FormData(target, nativeEvent.submitter);
      for (const value of [...data.getAll("part"), ...data.getAll("code")]) {
        acting.current.add(String(value).split(":")[0] ?? "");
      }
    },
    /** The person has sent something about it, and waits for the answer. */
    isActing: (code: string) => acting.current.has(code),
    release(code: string) {
      const busy = busyRows(list.current);
      busy.delete(code);
      show(busy);
    },
  };
}

const ENDED = "の部内確認が終わりました。";
const LEFT = "は、ほかの人の操作でこの一覧から外れました。";

function countWords(codes: readonly string[]): string {
  return codes.length === 1 ? (codes[0] ?? "") : `${codes.length}件`;
}

/** Codes of the rows that others don't have. */
function codesMissing(rows: readonly ReviewRow[], others: readonly ReviewRow[]): string[] {
  return rows.map(({ code }) => code).filter((code) => !others.some((other) => other.code === code));
}

function codeOf(element: Element): string | null {
  return element.closest<HTMLElement>("[data-code]")?.dataset.code ?? null;
}

/** Codes of the rows at which someone is at work: where the focus is, or something is typed or ticked. */
function busyRows(list: HTMLElement | null): Set<string> {
  const at = [...(list?.querySelectorAll<HTMLElement>("textarea, input:checked") ?? [])].filter(
    (field) => !(field instanceof HTMLTextAreaElement) || field.value !== "",
  );
  if (document.activeElement && list?.contains(document.activeElement))
    at.push(document.activeElement as HTMLElement);
  return new Set(at.flatMap((element) => codeOf(element) ?? []));
}
