import { isDatabaseAway } from "@/lib/auth/problem";
import { environment } from "@/lib/environment.mjs";
import { noteUnavailable } from "@/lib/request/failure";

/** Next.js calls this before it serves: what works beside the pages. What sends e-mail is loaded only where it is sent. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { mail, origin, demo } = environment();
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) return;
  const [{ openFileWorker }, { database }] = await Promise.all([
    import("@/lib/prepared-files/worker"),
    import("@/lib/db/client"),
  ]);
  // The server closes both (scripts/http-server.mjs).
  Reflect.set(globalThis, Symbol.for("kouteihyo.files"), openFileWorker(database(), demo));
  if (mail === null) return;
  const { openMailWorker } = await import("@/lib/mail/worker");
  const worker = openMailWorker(connectionString, database(), { ...mail, origin, demo });
  Reflect.set(globalThis, Symbol.for("kouteihyo.mail"), worker);
}

/**
 * Next.js calls this with whatever failed in a page, which it answers with 500. Where the database is away,
 * the server then says 503 instead (scripts/failure-page.mjs).
 */
export function onRequestError(error: unknown): void {
  if (isDatabaseAway(error)) noteUnavailable();
}
