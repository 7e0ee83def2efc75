import "server-only";
import { database } from "@/lib/db/client";
import { listMentionable, type Mentionable } from "./mention-queries";

/** The same for a request. */
export function readMentionable(typed: string): Promise<Mentionable[]> {
  return listMentionable(database(), typed);
}
