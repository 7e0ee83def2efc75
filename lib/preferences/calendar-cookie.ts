import { CALENDARS, type Calendar } from "@/lib/domain/era";

/** Keeps 西暦 or 和暦 for a year; it says nothing about the person, and holds signed in or out. */
export const CALENDAR_COOKIE = "calendar";

const MAX_AGE = 365 * 86_400;

/** What a reader chose; 西暦 unless they did. */
export function calendarOf(value: string | undefined): Calendar {
  return CALENDARS.find((calendar) => calendar === value) ?? "ce";
}

/**
 * The header that keeps the choice. Scripts may read it: they show the other spelling at once.
 * @param https whether people open the site over TLS
 */
export function calendarCookie(calendar: Calendar, https: boolean): string {
  return `${CALENDAR_COOKIE}=${calendar}; Path=/; Max-Age=${MAX_AGE}; SameSite=Lax${https ? "; Secure" : ""}`;
}
