import { NotFound } from "@/lib/auth/errors";
import { defineRoute } from "@/lib/auth/guard";

/** Whatever else is asked below /api: programs get a problem they can read, not a page. */
const missing = defineRoute({
  name: "missing",
  access: "open",
  handler: () => {
    throw new NotFound("このアドレスのAPIはありません。/api/v1/openapi.json に一覧があります。");
  },
});

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT };
