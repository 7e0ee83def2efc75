import { openApiDocument } from "@/lib/api/openapi";
import { defineRoute } from "@/lib/auth/guard";

/** The description of this API. */
export const GET = defineRoute({
  name: "openApi",
  access: "open",
  handler: () => Response.json(openApiDocument(), { headers: { "Cache-Control": "public, max-age=300" } }),
});
