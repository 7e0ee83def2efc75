import type { KeptDraft } from "@/lib/drafts/draft";
import { writeLocalDraft } from "./local-draft";

/** How far a draft got. */
export type DraftKept =
  | { where: "nowhere" }
  /** In the browser; the server is about to be asked. */
  | { where: "underWay" }
  /** In the browser; the server couldn't be reached. */
  | { where: "browser" }
  | { where: "server"; at: Date }
  /** Another window keeps a draft of the same form. */
  | { where: "elsewhere" }
  | { where: "signedOut" };

const PAUSE = 1_000;

/**
 * Keeps one form's draft while somebody types: in the browser at once, on the server after a pause, one request
 * at a time and the newest texts last.
 * @param key of the browser's storage
 * @param version of the draft on the server that this one follows
 */
export function draftKeeper(key: string, form: string, version: number, tell: (kept: DraftKept) => void) {
  let latest: KeptDraft | null = null;
  let known = version;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> = Promise.resolve();

  async function send(keepalive: boolean): Promise<void> {
    timer = undefined;
    const draft = latest;
    if (!draft) return;
    const { fields, basedOn } = draft;
    const body = JSON.stringify({ form, fields, basedOn, version: known });
    const headers = { "Content-Type": "application/json" };
    try {
      const answer = await fetch("/drafts", { method: "PUT", headers, body, keepalive });
      if (answer.ok) {
        known = (await answer.json()).version;
        if (latest === draft) tell({ where: "server", at: new Date() });
      } else if (answer.status === 401) tell({ where: "signedOut" });
      else if (answer.status === 409) tell({ where: "elsewhere" });
      else tell({ where: "browser" });
    } catch {
      // No connection: it stays in the browser, and the next key tries again.
      tell({ where: "browser" });
    }
  }
  const sendAfterOthers = (keepalive: boolean) => {
    underWay = underWay.then(() => send(keepalive));
    return underWay;
  };

  return {
    keep(fields: Record<string, string>, basedOn: number): void {
      latest = { fields, basedOn, version: known, savedAt: new Date().toISOString() };
      tell({ where: writeLocalDraft(key, latest) ? "underWay" : "nowhere" });
      clearTimeout(timer);
      timer = setTimeout(() => void sendAfterOthers(false), PAUSE);
    },
    /** The page is being left: what waits is sent now. */
    leave(): void {
      if (timer === undefined) return;
      clearTimeout(timer);
      void sendAfterOthers(true);
    },
    /** Before the form itself is sent: nothing may follow it. */
    async rest(): Promise<void> {
      clearTimeout(timer);
      timer = undefined;
      await underWay;
    },
    /** The draft was thrown away, or another one is gone on with. */
    restart(next: number): void {
      clearTimeout(timer);
      timer = undefined;
      latest = null;
      known = next;
    },
  };
}
