"use client";

import { useEffect, useRef, useState } from "react";
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
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setScripted(true);
    // What was ticked before the scripts were at work, or put back by the browser.
    const ticked = place.current?.querySelectorAll<HTMLInputElement>("input[name=files]:checked") ?? [];
    setChosen([...ticked].map(({ value }) => value).join(","));
  }, []);
  return (
    <div ref={place} className="contents">
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
    </div>
  );
}
