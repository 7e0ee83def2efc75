"use client";

import { useEffect } from "react";
import { localDraftKey, writeLocalDraft } from "./local-draft";

/** The form was sent: its draft in this browser goes, as the server's went with the act. */
export function ForgetDraft({ person, form }: { person: string; form: string }) {
  useEffect(() => {
    writeLocalDraft(localDraftKey(person, form), null);
  }, [person, form]);
  return null;
}
