import { inJapaneseEras } from "@/lib/domain/era";

type Text = string | number | false | null | undefined | readonly Text[];

/**
 * A label of ours with years in it, in 西暦 and in 和暦: the style sheet shows the one that the reader chose
 * (`data-calendar` of the page), so that a prepared page fits both. Only the one shown is read out and found.
 * The whole label stands in each, so that neither is in pieces. Not for printed text, nor inside attributes.
 */
export function Dated({ children }: { children: Text }) {
  const text = textOf(children);
  const inEras = inJapaneseEras(text);
  if (inEras === text) return text;
  return (
    <>
      <span className="cal-ce">{text}</span>
      <span className="cal-jp">{inEras}</span>
    </>
  );
}

function textOf(children: Text): string {
  if (children === false || children === null || children === undefined) return "";
  return typeof children === "object" ? children.map(textOf).join("") : String(children);
}
