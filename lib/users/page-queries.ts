import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import {
  countSamples,
  type DemoMinistry,
  getOwnAccount,
  listDemoMinistries,
  type OwnAccount,
  type SampleCount,
  samplesRemovedAt,
} from "./queries";

/** What /me shows of the person's own account. */
export function readOwnAccount(viewer: Viewer): Promise<OwnAccount> {
  return getOwnAccount(database(), viewer, new Date());
}

/** What /admin shows of the samples: how many there are, and when they were removed. */
export async function readSampleState(): Promise<{ samples: SampleCount; removedAt: Date | null }> {
  const db = database();
  const [samples, removedAt] = await Promise.all([countSamples(db), samplesRemovedAt(db)]);
  return { samples, removedAt };
}

/** Ministries that have demo accounts, for the sign-in page. */
export function readDemoMinistries(): Promise<DemoMinistry[]> {
  return listDemoMinistries(database());
}
