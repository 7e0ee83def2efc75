import { readViewer } from "@/lib/auth/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { dateInJapan } from "@/lib/domain/as-of";
import { environment } from "@/lib/environment.mjs";

/** Whether a person whose stream is open is still signed in, by the same question as every request asks. */
export async function isStillSignedIn({ sessionId }: Viewer): Promise<boolean> {
  return (await readViewer(database(), sessionId, dateInJapan(new Date()), environment().demo)) !== null;
}
