import { CALENDARS, type Calendar } from "@/lib/domain/era";

const LABELS: Record<Calendar, string> = { ce: "西暦", jp: "和暦" };

/** Chooses how years are written: a plain form; with scripts (frame-tools) at once and in place. */
export function CalendarForm({ calendar }: { calendar: Calendar }) {
  return (
    <form
      action="/preferences/calendar"
      method="post"
      data-calendar-form=""
      aria-label="年の表記"
      className="flex py-1 whitespace-nowrap"
    >
      {CALENDARS.map((value) => (
        <button
          key={value}
          type="submit"
          name="calendar"
          value={value}
          aria-pressed={value === calendar}
          className="-ml-px min-h-8 border border-solid-gray-536 bg-white px-3 text-solid-gray-800 first:ml-0 first:rounded-l-4 last:rounded-r-4 hover:underline aria-pressed:border-key-900 aria-pressed:bg-key-900 aria-pressed:font-bold aria-pressed:text-white forced-colors:aria-pressed:border-[Highlight]"
        >
          {LABELS[value]}
        </button>
      ))}
    </form>
  );
}
