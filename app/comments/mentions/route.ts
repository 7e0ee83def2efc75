import { invalid } from "@/lib/api/answer";
import { defineRoute } from "@/lib/auth/guard";
import { readMentionable } from "@/lib/comments/mentionable-queries";
import { canComment } from "@/lib/comments/policy";
import { mentionQuery } from "@/lib/comments/schema";
import { readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

/** Who may be meant by what is typed after an @ in a comment. */
export const GET = defineRoute({
  name: "listMentionable",
  access: canComment,
  handler: async ({ url }) => {
    const query = readQuery(url.searchParams, mentionQuery, today());
    if (!query.values) throw invalid(query.problems);
    return Response.json({ items: await readMentionable(query.values.q ?? "") });
  },
});
