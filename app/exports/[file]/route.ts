import { NotFound } from "@/lib/auth/errors";
import { defineRoute } from "@/lib/auth/guard";
import { fileAnswer } from "@/lib/exports/answer";
import { parseFileName } from "@/lib/exports/datasets";
import { openDataFile } from "@/lib/exports/queries";
import { today } from "@/lib/request/today";

/** A data file (データ用) of what a page shows: `/exports/tasks.csv?ministry=digital`. */
export const GET = defineRoute<"public", { file: string }>({
  name: "getDataFile",
  access: "public",
  handler: async ({ url, params, viewer }) => {
    const name = parseFileName(params.file);
    if (!name)
      throw new NotFound(
        "そのデータファイルはありません。ファイルの一覧は /exports/definitions にあります。",
      );
    return fileAnswer(await openDataFile(name, url.searchParams, viewer, today()));
  },
});
