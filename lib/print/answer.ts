import "server-only";
import type { Reader } from "@/lib/auth/viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { Conditions } from "./print-file";
import { PRINT_MEDIA_TYPES, type Print, type PrintFormat } from "./print-files";
import { openPrint } from "./queries";
import { writePrint } from "./writer";

type Asked = { print: Print; format: PrintFormat; request: Request; reader: Reader; today: DateString };

/** A file for print as an answer that is saved under its name. Not written where only its head is asked for. */
export async function printAnswer(
  { print, format, request, reader, today }: Asked,
  conditionsOf: Conditions,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { name, document } = await openPrint(print, query, reader, today, conditionsOf);
  const file = `filename="${name.ascii}.${format}"; filename*=UTF-8''${encodeURIComponent(`${name.japanese}.${format}`)}`;
  const headers = { "Content-Type": PRINT_MEDIA_TYPES[format], "Content-Disposition": `attachment; ${file}` };
  if (request.method === "HEAD") return new Response(null, { headers });
  try {
    const bytes = await writePrint(document, format, request.signal);
    return new Response(new Uint8Array(bytes), { headers });
  } catch (error) {
    // Nobody is there any more to be told.
    if (request.signal.aborted) return new Response(null, { status: 499 });
    throw error;
  }
}
