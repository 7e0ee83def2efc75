import { z } from "zod";

const id = z.coerce.number("整数で指定してください").int("整数で指定してください").min(1).max(2_147_483_647);

export const openNotificationInput = z.object({ id });

export const readAllInput = z.object({ newest: id });

/** Query-string fields of `/inbox`. */
export const inboxFields = { before: id.optional() };
