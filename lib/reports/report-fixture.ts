import { randomUUID } from "node:crypto";
import { readViewer } from "@/lib/auth/queries";
import type { Role, Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import { makePerson } from "@/lib/users/test-people";
import { type SubmitReport, submitReportInput } from "./schema";

export const TODAY = "2026-11-22";

/** A signed-in person of a ministry, for database tests. */
export async function personOf(
  db: PrismaClient,
  role: Role,
  slug: string,
  name: string = role,
): Promise<Viewer> {
  const ministry = await db.ministry.findUniqueOrThrow({ where: { slug } });
  const person = await makePerson(db, {
    email: `${name}.${slug}@example.go.jp`,
    role,
    ministryId: ministry.id,
  });
  const id = randomUUID();
  await db.session.create({ data: { id, userId: person.id, expiresAt: new Date(Date.now() + 3_600_000) } });
  const viewer = await readViewer(db, id, TODAY, false);
  if (!viewer) throw new Error("not signed in");
  return viewer;
}

/** A form of a report as the browser sends it, read by its schema. */
export function reportForm(over: Record<string, string> = {}): SubmitReport {
  return submitReportInput.parse({
    code: "K02-03",
    ministry: "digital",
    requestId: randomUUID(),
    basedOn: "0",
    baseReport: "",
    state: "IN_PROGRESS",
    completedOn: "",
    forecast: "",
    note: "説明",
    reason: "",
    effectiveOn: TODAY,
    behalfReason: "",
    ...over,
  });
}
