import { pathOfReferer } from "@/lib/auth/callback-path";
import { formFields } from "@/lib/auth/form-fields";
import { defineRoute } from "@/lib/auth/guard";
import { parseInput } from "@/lib/auth/parse-input";
import { environment } from "@/lib/environment.mjs";
import { calendarCookie } from "@/lib/preferences/calendar-cookie";
import { chooseCalendarInput } from "@/lib/preferences/schema";

/** 西暦 or 和暦, from a plain form: keeps it, and goes back to the page it was sent from. */
export const POST = defineRoute({
  name: "chooseCalendar",
  access: "open",
  handler: async ({ request }) => {
    const { calendar } = parseInput(chooseCalendarInput, formFields(await readForm(request)));
    const https = environment().authUrl?.startsWith("https://") ?? false;
    return new Response(null, {
      status: 303,
      headers: {
        Location: pathOfReferer(request.headers.get("referer")),
        "Set-Cookie": calendarCookie(calendar, https),
      },
    });
  },
});

/** A form this size has one field. What is larger, or no form, is read as one without fields. */
const MAX_BYTES = 1_000;

async function readForm(request: Request): Promise<FormData> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= MAX_BYTES)) return new FormData();
  return request.formData().catch(() => new FormData());
}
