import { defineRoute } from "@/lib/auth/guard";
import { listMinistries } from "@/lib/ministries/queries";

/** All ministries in their official order. */
export const GET = defineRoute({
  name: "listMinistries",
  access: "open",
  handler: async () => {
    const ministries = await listMinistries();
    return Response.json({ items: ministries.map(({ slug, name }) => ({ slug, name })) });
  },
});
