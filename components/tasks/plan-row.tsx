import type { Quarter } from "@/lib/domain/fiscal-quarter";

/** One kind of statement about when a task is done. */
export type PlanRow = {
  label: string;
  quarters: readonly Quarter[];
  /** Filled: printed. Outlined: stated. Word: 見込. */
  look: "filled" | "outlined" | "word";
  /** What a marked cell says. */
  word: string;
  /** Whose 見込 it is, where several lead the task. */
  who?: string;
};

/**
 * The mark of a row in one quarter.
 * @param joined whether the bar runs on into the next quarter
 */
export function PlanMark({ row, joined }: { row: PlanRow; joined: boolean }) {
  if (row.look === "word") return <span className="block font-bold whitespace-nowrap">{row.word}</span>;
  const look =
    row.look === "filled"
      ? "bg-key-900 [print-color-adjust:exact] print:border print:border-black"
      : "border-y-2 border-dashed border-key-900";
  return (
    <span
      className={`my-2 block h-4 forced-colors:border forced-colors:border-[CanvasText] ${look} ${joined ? "" : "mr-0.5"}`}
    >
      <span className="sr-only">{row.word}</span>
    </span>
  );
}
