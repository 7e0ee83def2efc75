import type { PrintDocument } from "@/lib/print/document";
import { writePdf } from "@/lib/print/pdf";
import { writeXlsx } from "@/lib/print/xlsx";

/**
 * The process that writes a file for print: reads a PrintDocument as JSON, writes the file's bytes. Apart from
 * the server, so that nobody waits for it, and that it can be ended (lib/print/writer.ts).
 */
const [format] = process.argv.slice(2);
const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part);
const document: PrintDocument = JSON.parse(Buffer.concat(parts).toString("utf8"));
const bytes = format === "xlsx" ? await writeXlsx(document) : await writePdf(document);
process.stdout.write(bytes);
