import { Fragment } from "react";
import { oddParts } from "@/lib/documents/odd-characters";

/**
 * A text as printed. Characters that Japanese does not use have their code beside them on request: many
 * fonts lack them, and then they are empty boxes.
 */
export function Verbatim({ text }: { text: string }) {
  const parts = oddParts(text);
  if (parts.every(({ code }) => code === null)) return text;
  return parts.map(({ text: part, code }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts are a text, in which nothing moves
    <Fragment key={place}>
      {code === null ? part : <abbr title={`日本語で使わない文字(${code})。原文のままです`}>{part}</abbr>}
    </Fragment>
  ));
}
