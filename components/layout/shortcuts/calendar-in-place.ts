import { calendarCookie, calendarOf } from "@/lib/preferences/calendar-cookie";

/**
 * Switches 西暦 and 和暦 where one is, since a page holds both, and keeps the choice as the form would.
 * @returns stops it
 */
export function keepCalendarInPlace(): () => void {
  const answer = (event: SubmitEvent) => {
    const { target: form, submitter: chosen } = event;
    if (!(form instanceof HTMLFormElement) || form.dataset.calendarForm === undefined) return;
    if (!(chosen instanceof HTMLButtonElement)) return;
    event.preventDefault();
    // biome-ignore lint/suspicious/noDocumentCookie: the CookieStore is not in every browser yet
    document.cookie = calendarCookie(calendarOf(chosen.value), window.location.protocol === "https:");
    document.documentElement.dataset.calendar = chosen.value;
    for (const button of form.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button === chosen));
    }
  };
  document.addEventListener("submit", answer);
  return () => document.removeEventListener("submit", answer);
}
