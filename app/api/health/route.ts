import { defineRoute } from "@/lib/auth/guard";
import { databaseAnswers } from "@/lib/site/queries";
import packageJson from "@/package.json";

/** Whether the server and its database answer. */
export const GET = defineRoute({
  name: "health",
  access: "open",
  handler: async () => {
    const state = (await databaseAnswers()) ? "ok" : "error";
    return Response.json(
      { status: state, database: state, version: packageJson.version },
      { status: state === "ok" ? 200 : 503, headers: { "Cache-Control": "no-store" } },
    );
  },
});
