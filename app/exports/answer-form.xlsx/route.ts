import { makeAnswerForm } from "@/lib/answer-forms/form-queries";
import { defineRoute } from "@/lib/auth/guard";
import { canHandIn } from "@/lib/evidence/policy";
import { today } from "@/lib/request/today";

/** The 回答様式 of a ministry as it stands now: `/exports/answer-form.xlsx?ministry=soumu`. */
export const GET = defineRoute({
  name: "getAnswerForm",
  access: canHandIn,
  handler: async ({ url, viewer }) => {
    const { name, bytes } = await makeAnswerForm(viewer, url.searchParams.get("ministry") ?? "", today());
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Content-Length": String(bytes.length),
        "Content-Disposition": `attachment; filename="answer-form.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    });
  },
});
