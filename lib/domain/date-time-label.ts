const FORMAT = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  dateStyle: "long",
  timeStyle: "short",
});

/** 「2024年3月31日 9:05」, JST wherever the server stands. */
export function dateTimeLabel(instant: Date): string {
  return FORMAT.format(instant);
}
