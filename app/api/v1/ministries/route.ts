import { valuesOf } from "@/lib/api/answer";
import { defineRoute } from "@/lib/auth/guard";
import { listMinistriesOn } from "@/lib/ministries/queries";
import { readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

/** The ministries that exist on the day asked for, in their official order. */
export const GET = defineRoute({
  name: "listMinistries",
  access: "open",
  atOnce: true,
  handler: async ({ url }) => {
    const { asOf } = valuesOf(readQuery(url.searchParams, {}, today()));
    const ministries = await listMinistriesOn(asOf);
    return Response.json({ asOf, items: ministries.map(({ slug, name }) => ({ slug, name })) });
  },
});
