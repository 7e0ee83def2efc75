import { NotFound } from "@/lib/auth/errors";
import { defineRoute } from "@/lib/auth/guard";
import { readFile } from "@/lib/evidence/queries";

/**
 * A file of 根拠資料, only ever as an attachment: nothing in it may run as a page of this site (the server sends
 * these addresses a policy of their own, scripts/http-server.mjs).
 */
export const GET = defineRoute<"signedIn", { id: string }>({
  name: "readFile",
  access: "signedIn",
  handler: async ({ params, viewer }) => {
    const known = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(params.id);
    const file = known ? await readFile(viewer, params.id) : null;
    if (!file) throw new NotFound("このファイルは見つかりません。");
    return new Response(file.bytes, {
      headers: {
        "Content-Type": file.mediaType,
        "Content-Length": String(file.bytes.length),
        "Content-Disposition": `attachment; filename*=UTF-8''${encoded(file.name)}`,
        "X-Content-Type-Options": "nosniff",
      },
    });
  },
});

/** As RFC 8187 writes a name. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
