import { defineRoute } from "@/lib/auth/guard";
import { activityStream } from "@/lib/live/stream";

/**
 * What changes, as server-sent events. `?age=` in milliseconds: since when the reader knows nothing. A HEAD asks
 * whether one may have them.
 */
export const GET = defineRoute({
  name: "followActivity",
  access: "signedIn",
  handler: ({ request, url, viewer }) => {
    if (request.method === "HEAD") return new Response(null, { status: 204 });
    const age = Number(url.searchParams.get("age") ?? 0);
    return activityStream(viewer, Number.isFinite(age) ? Math.max(0, age) : 0, request.signal);
  },
});
