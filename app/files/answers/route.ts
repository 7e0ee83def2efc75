import { takeAnswers } from "@/lib/answer-forms/upload-commands";
import { NotFound } from "@/lib/auth/errors";
import { defineRoute } from "@/lib/auth/guard";
import { canHandIn } from "@/lib/evidence/policy";
import { addressOf } from "@/lib/request/address";
import { LIMITS } from "@/lib/workbooks/limits.mjs";

/** What a form adds around its file. */
const AROUND = 10_000;

/**
 * Takes a 回答様式 from a plain form (`?ministry=soumu`) and leads to the page that says what would come of it, or why
 * it is not read.
 */
export const POST = defineRoute({
  name: "takeAnswers",
  access: canHandIn,
  handler: async ({ request, url, viewer, database }) => {
    const ministry = url.searchParams.get("ministry") ?? "";
    if (!/^[a-z0-9-]{1,40}$/.test(ministry)) throw new NotFound("この府省庁は見つかりません。");
    const page = (answer: { file: number } | { problem: string }) =>
      new Response(null, {
        status: 303,
        headers: { Location: addressOf(`/ministries/${ministry}/upload`, answer) },
      });
    const length = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(length <= LIMITS.bytes + AROUND)) return page({ problem: "large" });
    const form = await request.formData().catch(() => null);
    const file = form?.get("file");
    if (!(file instanceof File) || file.name === "") return page({ problem: "none" });
    const bytes = new Uint8Array(await file.arrayBuffer());
    return page({ file: await takeAnswers(database(), viewer, { ministry, name: file.name, bytes }) });
  },
});
