import { NotFound } from "@/lib/auth/errors";
import { defineRoute } from "@/lib/auth/guard";
import { fileAnswer } from "@/lib/exports/answer";
import { parseFileName } from "@/lib/exports/datasets";
import { openDataFile } from "@/lib/exports/queries";
import { printAnswer } from "@/lib/print/answer";
import { parsePrintName } from "@/lib/print/print-files";
import { today } from "@/lib/request/today";
import { printConditions } from "./print-conditions";

/**
 * A file of what a page shows: for programs (データ用, `/exports/tasks.csv?ministry=digital`), or for people
 * (公表用, `/exports/roadmap.pdf?layout=print`). Where both have a name, `layout=print` means the second.
 */
export const GET = defineRoute<"public", { file: string }>({
  name: "getDataFile",
  access: "public",
  atOnce: true,
  handler: async ({ request, url, params, viewer }) => {
    const data = parseFileName(params.file);
    const printed = parsePrintName(params.file);
    if (printed && (!data || url.searchParams.get("layout") === "print")) {
      return printAnswer({ ...printed, request, reader: viewer, today: today() }, printConditions);
    }
    if (!data) {
      throw new NotFound("そのファイルはありません。ファイルの一覧は /exports/definitions にあります。");
    }
    return fileAnswer(await openDataFile(data, url.searchParams, viewer, today()));
  },
});
