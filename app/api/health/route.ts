import { defineRoute } from "@/lib/auth/guard";
import { database } from "@/lib/db/client";
import packageJson from "@/package.json";

/** Whether the server and its database answer. */
export const GET = defineRoute({
  name: "health",
  access: "open",
  handler: async () => {
    const { version } = packageJson;
    const headers = { "Cache-Control": "no-store" };
    try {
      await database().$queryRaw`select 1`;
      return Response.json({ status: "ok", database: "ok", version }, { headers });
    } catch {
      return Response.json({ status: "error", database: "error", version }, { status: 503, headers });
    }
  },
});
