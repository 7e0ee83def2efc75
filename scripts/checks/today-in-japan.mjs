/** The current day in Japan, `2026-11-22`; the application's own (lib/domain/as-of) is TypeScript. */
export function todayInJapan() {
  return new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
}
