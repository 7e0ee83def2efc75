import { Badge } from "@/components/ui/badge";
import { KPI_LETTERS, type KpiLetter as Letter } from "@/lib/domain/kpi";
import { KPI_LETTER_WORDS, KPI_SHARE_WORDS } from "@/lib/domain/kpi-words";

/** A letter with its words: never a letter alone. */
export function KpiLetter({ letter }: { letter: Letter }) {
  return (
    <Badge tone={letter === "A" ? "key" : letter === "B" ? "attention" : "neutral"}>
      <strong>{letter}</strong> {KPI_LETTER_WORDS[letter].short}
    </Badge>
  );
}

/** 凡例 of the letters: plans use such letters differently, so it is always printed. */
export function KpiLegend() {
  return (
    <>
      <p>{KPI_LETTERS.map((letter) => `${letter}: ${KPI_LETTER_WORDS[letter].meaning}`).join("。")}。</p>
      <p>{KPI_SHARE_WORDS}</p>
    </>
  );
}
