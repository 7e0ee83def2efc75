import { z } from "zod";
import { codePoint } from "./code-point";

export type TextRule = {
  /** Name of the field as people read it; every message begins with it. */
  label: string;
  /** In characters (code points), as people count. */
  maxLength: number;
  /** In bytes of UTF-8; by default four per character, the most that UTF-8 takes. */
  maxBytes?: number;
  /** Whether line breaks and tabs may stand in it. */
  multiline?: boolean;
  /** Whether it may be left empty. */
  optional?: boolean;
};

/** Marks that turn the reading direction: a text could be shown as another than it is. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;
const CONTROL = /[\p{Cc}\u2028\u2029\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/u;

/**
 * Line breaks of all systems become `\n`; white space at both ends goes. The characters themselves
 * stay as typed: even canonical normalisation (NFC) would replace variants of kanji in people's names.
 */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/^\s+|\s+$/gu, "");
}

/** What is wrong with a tidied text, as a Japanese sentence that names the field; null: nothing. */
export function textProblem(text: string, rule: TextRule): string | null {
  const { label } = rule;
  if (LONE_SURROGATE.test(text)) return `${label}に壊れた文字(対になっていないサロゲート)が含まれています。`;
  // What a form can't carry (a surrogate alone, bytes that are no UTF-8) arrives as this sign.
  if (text.includes("\uFFFD")) return `${label}に壊れた文字(U+FFFD)が含まれています。`;
  const bidi = BIDI.exec(text)?.[0];
  if (bidi) return `${label}に文字の向きを変える制御文字(${codePoint(bidi)})が含まれています。`;
  const checked = rule.multiline ? text.replace(/[\n\t]/g, "") : text;
  const control = CONTROL.exec(checked)?.[0];
  if (control === "\n" || control === "\t") return `${label}は改行やタブを入れずに入力してください。`;
  if (control) return `${label}に使用できない制御文字(${codePoint(control)})が含まれています。`;
  if (text === "" && !rule.optional) return `${label}を入力してください。`;
  if ([...text].length > rule.maxLength) return `${label}は${rule.maxLength}文字以内で入力してください。`;
  if (new TextEncoder().encode(text).length > (rule.maxBytes ?? rule.maxLength * 4)) {
    return `${label}が長すぎます。`;
  }
  return null;
}

/** A zod schema of a text that people type. */
export function textInput(rule: TextRule) {
  const empty = `${rule.label}を入力してください。`;
  const base = rule.optional ? z.string(empty).default("") : z.string(empty);
  return base.transform((text, context) => {
    const tidy = tidyText(text);
    const message = textProblem(tidy, rule);
    if (message) context.issues.push({ code: "custom", input: text, message });
    return tidy;
  });
}
