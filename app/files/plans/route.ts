import { defineRoute } from "@/lib/auth/guard";
import { addressOf } from "@/lib/request/address";
import { canImportPlan } from "@/lib/versions/policy";
import { takePlan } from "@/lib/versions/upload-commands";

/** Of a file, and what a form adds around it. */
const LONGEST = 10 * 1024 * 1024 + 10_000;

/**
 * Takes the next 工程表 or 施策集 from a plain form, as a draft, and leads to the page that shows what becomes of the
 * version in force, or why the file is not read.
 */
export const POST = defineRoute({
  name: "takePlan",
  access: canImportPlan,
  handler: async ({ request, viewer, database }) => {
    const lead = (path: string, values: Record<string, string | number | undefined> = {}) =>
      new Response(null, { status: 303, headers: { Location: addressOf(path, values) } });
    const length = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(length <= LONGEST)) return lead("/admin/plans", { problem: "large" });
    const form = await request.formData().catch(() => null);
    const file = form?.get("file");
    if (!(file instanceof File) || file.name === "") return lead("/admin/plans", { problem: "none" });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const taken = await takePlan(database(), viewer, { name: file.name, bytes });
    if ("refused" in taken) return lead("/admin/plans", { refused: taken.refused });
    return lead(`/admin/plans/${taken.version}`, { known: taken.known ? "yes" : undefined });
  },
});
