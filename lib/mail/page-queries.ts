import "server-only";
import { database } from "@/lib/db/client";
import { getMailQueue, type MailQueue } from "./queries";

/** What /admin shows of the e-mails that wait; null: this installation sends none. */
export function readMailQueue(): Promise<MailQueue | null> {
  return getMailQueue(database());
}
