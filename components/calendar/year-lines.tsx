import { inJapaneseEras } from "@/lib/domain/era";
import { fiscalYearLabel } from "@/lib/domain/fiscal-quarter";

/** 「2022年度(令和4年度)」 over four narrow columns: broken before the parenthesis, in 西暦 or 和暦 (Dated). */
export function YearLines({ year }: { year: number }) {
  return (
    <>
      <span className="cal-ce">
        <TwoLines text={fiscalYearLabel(year)} />
      </span>
      <span className="cal-jp">
        <TwoLines text={inJapaneseEras(fiscalYearLabel(year))} />
      </span>
    </>
  );
}

function TwoLines({ text }: { text: string }) {
  const [first = "", ...rest] = text.split(/(?=\()/);
  return (
    <>
      {first}
      <br />
      {rest.join("")}
    </>
  );
}
