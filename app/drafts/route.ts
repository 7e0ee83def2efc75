import { Invalid } from "@/lib/auth/errors";
import { defineRoute } from "@/lib/auth/guard";
import { parseInput } from "@/lib/auth/parse-input";
import { saveDraft } from "@/lib/drafts/commands";
import { saveDraftInput } from "@/lib/drafts/schema";

/** Several times the longest form there is. */
const MAX_BYTES = 300_000;

/**
 * Keeps the person's own 下書き while they type, also as they leave the page. Not an action: those wait for
 * each other.
 */
export const PUT = defineRoute({
  name: "saveDraft",
  access: "signedIn",
  handler: async ({ request, viewer, database }) => {
    const length = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(length <= MAX_BYTES)) throw new Invalid({ "": "下書きが長すぎます。" });
    const body: unknown = await request.json().catch(() => undefined);
    const { version } = await saveDraft(database(), viewer, parseInput(saveDraftInput, body));
    return Response.json({ version });
  },
});
