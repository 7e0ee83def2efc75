import { pathOfReferer } from "@/lib/auth/callback-path";
import { Invalid } from "@/lib/auth/errors";
import { defineRoute } from "@/lib/auth/guard";
import { LARGEST_FILE, storeFile } from "@/lib/evidence/commands";
import { canHandIn } from "@/lib/evidence/policy";

/** What a form adds around its file. */
const AROUND = 10_000;

/** Takes a file for a report, from a script (answers with its id) or from a plain form (goes back to it). */
export const POST = defineRoute({
  name: "storeFile",
  access: canHandIn,
  handler: async ({ request, viewer, database }) => {
    const length = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(length <= LARGEST_FILE + AROUND)) throw new Invalid({ file: "ファイルは10MBまでにしてください。" });
    const form = await request.formData().catch(() => null);
    const file = form?.get("file");
    if (!(file instanceof File) || file.name === "")
      throw new Invalid({ file: "ファイルを選んでください。" });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const stored = await storeFile(database(), viewer, { name: file.name, bytes });
    if (request.headers.get("accept")?.includes("application/json")) return Response.json(stored);
    return new Response(null, {
      status: 303,
      headers: { Location: pathOfReferer(request.headers.get("referer")) },
    });
  },
});
