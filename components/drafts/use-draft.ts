"use client";

import { useEffect, useMemo, useState } from "react";
import { changedFields, type KeptDraft, newerDraft } from "@/lib/drafts/draft";
import { type DraftKept, draftKeeper } from "./draft-keeper";
import { localDraftKey, readLocalDraft, writeLocalDraft } from "./local-draft";

/**
 * The 下書き of a form: offers the one that was left, and keeps what is typed from now on.
 * @param person id of the signed-in person; null: nothing is kept
 * @param initial what the form begins with: a draft that says the same is none
 * @param onServer as the page was made; null: none
 */
export function useDraft(
  person: string | null,
  form: string,
  initial: Readonly<Record<string, string>>,
  onServer: KeptDraft | null,
) {
  const key = person === null ? null : localDraftKey(person, form);
  const [offered, setOffered] = useState<KeptDraft | null>(() => differing(onServer, initial));
  const [kept, setKept] = useState<DraftKept | null>(null);
  const keeper = useMemo(
    () => (key === null ? null : draftKeeper(key, form, onServer?.version ?? 0, setKept)),
    [key, form, onServer?.version],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was left is looked for once
  useEffect(() => {
    const local = key === null ? null : differing(readLocalDraft(key), initial);
    setOffered(newerDraft(local, differing(onServer, initial)));
  }, [key]);
  useEffect(() => {
    const leave = () => keeper?.leave();
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, [keeper]);
  return {
    /** To go on with, or to throw away; null: none, or decided. */
    offered,
    /** How far what was typed got; null: nothing was typed yet. */
    kept,
    keep: (fields: Record<string, string>, basedOn: number) => keeper?.keep(fields, basedOn),
    rest: async () => keeper?.rest(),
    /** The offered draft is gone on with. */
    take(): void {
      setOffered(null);
    },
    /** It is thrown away here; the server's own by the caller. */
    drop(): void {
      if (key !== null) writeLocalDraft(key, null);
      keeper?.restart(0);
      setOffered(null);
      setKept(null);
    },
  };
}

function differing(draft: KeptDraft | null, initial: Readonly<Record<string, string>>): KeptDraft | null {
  return draft && changedFields(draft.fields, initial).length > 0 ? draft : null;
}
