import { z } from "zod";
import { CALENDARS } from "@/lib/domain/era";

/** The switch in the frame of every page. */
export const chooseCalendarInput = z.object({
  calendar: z.enum(CALENDARS, { error: "ce(西暦)または jp(和暦)で指定してください。" }),
});
