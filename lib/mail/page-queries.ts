import "server-only";
import { database } from "@/lib/db/client";
import { type GivenUpMail, getMailQueue, listGivenUpMails, type MailQueue } from "./queries";

/** What /admin shows of the e-mails that wait, and of those that were given up; null: this installation sends none. */
export async function readMailQueue(): Promise<(MailQueue & { mails: GivenUpMail[] }) | null> {
  const [queue, mails] = await Promise.all([getMailQueue(database()), listGivenUpMails(database())]);
  return queue && { ...queue, mails };
}
