import { setTimeout as pause } from "node:timers/promises";
import { TooManyAttempts } from "@/lib/auth/errors";
import { partsOf } from "@/lib/print/choice";
import type { PrintDocument } from "@/lib/print/document";
import { PRINT_LABELS, PRINT_MEDIA_TYPES, type Print, type PrintFormat } from "@/lib/print/print-files";
import type { StoredChoice } from "./schema";
import { zipOf } from "./zip";

export type MadeFile = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

/** Opens documents and writes them; apart, so that a test needs no process. */
export type Press = {
  open(print: Print, query: URLSearchParams, conditions: readonly string[]): Promise<PrintDocument>;
  write(document: PrintDocument, format: PrintFormat, signal: AbortSignal): Promise<Uint8Array>;
};

/** Between tries where others' files are being written. */
const PATIENCE_MS = 2_000;

/**
 * Makes the files of a choice, one after the other: one file, or a zip of them.
 * @param names of the ministries by slug
 * @param progress told after each file how many there are
 * @throws what opening and writing throw; the signal's reason
 */
export async function makeFiles(
  choice: StoredChoice,
  names: ReadonlyMap<string, string>,
  press: Press,
  signal: AbortSignal,
  progress: (done: number) => Promise<void>,
): Promise<MadeFile> {
  const { print, formats, asOf } = choice;
  const made: MadeFile[] = [];
  for (const { ministry, values } of partsOf(choice)) {
    signal.throwIfAborted();
    const query = new URLSearchParams(
      Object.entries(values).flatMap(([field, text]) => (text === undefined ? [] : [[field, String(text)]])),
    );
    const name = ministry === null ? null : (names.get(ministry) ?? ministry);
    const document = await press.open(print, query, name === null ? [] : [`府省庁: ${name}`]);
    for (const format of formats) {
      const bytes = await written(press, document, format, signal);
      const title = [PRINT_LABELS[print], ...(name === null ? [] : [name]), asOf].join("-");
      made.push({ name: `${title}.${format}`, mediaType: PRINT_MEDIA_TYPES[format], bytes });
      await progress(made.length);
    }
  }
  const [only, ...more] = made;
  if (only && more.length === 0) return only;
  return {
    name: `${PRINT_LABELS[print]}-${asOf}.zip`,
    mediaType: "application/zip",
    bytes: await zipOf(made),
  };
}

/** Waits where too many wait already: nobody sits before it. */
async function written(
  press: Press,
  document: PrintDocument,
  format: PrintFormat,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  for (;;) {
    try {
      return new Uint8Array(await press.write(document, format, signal));
    } catch (error) {
      if (!(error instanceof TooManyAttempts)) throw error;
      await pause(PATIENCE_MS, undefined, { signal });
    }
  }
}
