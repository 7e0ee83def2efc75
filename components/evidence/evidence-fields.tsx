"use client";

import { useEffect, useState } from "react";
import type { FieldOf } from "@/components/forms/act-form";
import { TextArea } from "@/components/ui/text-area";
import type { OwnFile } from "@/lib/evidence/queries";
import { FileChoice } from "./file-choice";

/** 根拠資料 in the form of an act: links, and files handed in at once. @param offered handed in before */
export function EvidenceFields({
  field,
  scope,
  offered,
}: {
  field: FieldOf;
  /** Of the form. */
  scope: string;
  offered: readonly OwnFile[];
}) {
  const files = field("files");
  const [chosen, setChosen] = useState(files.defaultValue);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return (
    <>
      <TextArea
        {...field("links")}
        label="根拠資料のリンク"
        hint="1行に1つ、題名とアドレス(https://…)を書きます。例: 調査結果 https://www.example.go.jp/a.pdf"
        rows={2}
      />
      <FileChoice
        offered={offered}
        chosen={chosen}
        error={files.error}
        onChange={setChosen}
        scripted={scripted}
        scope={scope}
      />
    </>
  );
}
