/** Written in place of a character that Shift_JIS does not have (〓, as in print). */
export const REPLACEMENT = "〓";

/** Excel's Shift_JIS (Windows-31J) by its characters; gaiji of the user's own are none of them. */
let table: ReadonlyMap<string, readonly number[]> | undefined;

/** Whether Shift_JIS has a character. */
export function isWritable(character: string): boolean {
  return character < "\x80" || shiftJis().has(character);
}

/** Texts in Shift_JIS, with 〓 for what it does not have. */
export async function* shiftJisBytes(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield encode(text);
}

function encode(text: string): Uint8Array {
  const characters = shiftJis();
  // No character takes more than two bytes, and none less than half a UTF-16 unit's.
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (const character of text) {
    if (character < "\x80") bytes[length++] = character.charCodeAt(0);
    else for (const byte of characters.get(character) ?? GETA) bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

const GETA = [0x81, 0xac];

/**
 * Made once out of what the platform reads (WHATWG Encoding). Of several codes of a character the first one is written,
 * as Windows does, and never those that NEC had selected (0xED–0xEE).
 */
function shiftJis(): ReadonlyMap<string, readonly number[]> {
  if (table) return table;
  const decoder = new TextDecoder("shift_jis", { fatal: true });
  const codes = new Map<string, readonly number[]>();
  const add = (...code: number[]) => {
    const character = decoded(decoder, code);
    if (character !== null && !codes.has(character)) codes.set(character, code);
  };
  for (let byte = 0xa1; byte <= 0xdf; byte += 1) add(byte);
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    if ((lead > 0x9f && lead < 0xe0) || lead === 0xed || lead === 0xee || (lead >= 0xf0 && lead <= 0xf9))
      continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) if (trail !== 0x7f) add(lead, trail);
  }
  table = codes;
  return codes;
}

function decoded(decoder: TextDecoder, code: readonly number[]): string | null {
  try {
    const text = decoder.decode(Uint8Array.from(code));
    return [...text].length === 1 ? text : null;
  } catch {
    return null;
  }
}
