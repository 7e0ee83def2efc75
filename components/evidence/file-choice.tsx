"use client";

import { type ChangeEvent, useState } from "react";
import { CONTROL_STYLE, FieldError } from "@/components/ui/field";
import { FILE_ENDINGS, FILE_KINDS } from "@/lib/evidence/media-type";
import type { OwnFile } from "@/lib/evidence/queries";
import { fileSize } from "./file-size";

/**
 * Files as 根拠資料: handed in at once, ticked for the report.
 * @param offered handed in before
 * @param chosen ids, joined by commas
 */
export function FileChoice({
  offered,
  chosen,
  error,
  onChange,
  scripted,
  scope,
}: {
  offered: readonly OwnFile[];
  chosen: string;
  error?: string | undefined;
  onChange: (ids: string) => void;
  scripted: boolean;
  /** Tells it from those of other forms on the page. */
  scope?: string;
}) {
  const id = (name: string) => `field-${name}${scope === undefined ? "" : `-${scope}`}`;
  const [added, setAdded] = useState<readonly OwnFile[]>([]);
  const [told, setTold] = useState<{ problem: boolean; words: string } | null>(null);
  const files = [...offered, ...added.filter(({ id }) => !offered.some((file) => file.id === id))];
  const ids = chosen.split(",").filter((id) => files.some((file) => file.id === id));

  async function handIn(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    let next = ids;
    for (const file of input.files ?? []) {
      setTold({ problem: false, words: `「${file.name}」を送信しています。` });
      const answer = await send(file);
      if (typeof answer === "string") return setTold({ problem: true, words: answer });
      setAdded((last) => [...last, answer]);
      next = [...new Set([...next, answer.id])];
      onChange(next.join(","));
      setTold({ problem: false, words: `「${answer.name}」を追加しました。` });
    }
    input.value = "";
  }

  return (
    <fieldset aria-describedby={error ? `${id("files")}-error` : undefined}>
      <legend className="text-std-16B-170">根拠資料のファイル</legend>
      {files.map((file, index) => (
        <label key={file.id} className="flex min-h-11 items-start gap-2 py-2">
          <input
            type="checkbox"
            id={index === 0 ? id("files") : undefined}
            name="files"
            value={file.id}
            checked={ids.includes(file.id)}
            onChange={(event) =>
              onChange(
                (event.target.checked ? [...ids, file.id] : ids.filter((other) => other !== file.id)).join(
                  ",",
                ),
              )
            }
            className="size-6 shrink-0 accent-key-900"
          />
          <span className="min-w-0 wrap-anywhere">
            <bdi>{file.name}</bdi>({fileSize(file.size)})
          </span>
        </label>
      ))}
      {scripted ? (
        <div className="flex flex-col gap-1">
          <label htmlFor={id("file")}>ファイルを追加する</label>
          <p id={`${id("file")}-hint`} className="text-dns-14N-130 text-solid-gray-700">
            {FILE_KINDS}、10MBまで
          </p>
          {/* Without a name: it is handed in by itself, not with the form. */}
          <input
            id={id("file")}
            type="file"
            multiple
            accept={FILE_ENDINGS}
            aria-describedby={`${id("file")}-hint`}
            onChange={handIn}
            className={`${CONTROL_STYLE} w-full`}
          />
        </div>
      ) : files.length === 0 ? (
        <p>追加したファイルはありません。</p>
      ) : null}
      <p role={told?.problem ? "alert" : "status"} className="min-h-6">
        {told?.words}
      </p>
      {error ? <FieldError id={`${id("files")}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}

const AWAY = "送信できませんでした。接続を確かめてから、もう一度選んでください。";

/** @returns the stored file, or what was wrong */
async function send(file: File): Promise<OwnFile | string> {
  const body = new FormData();
  body.set("file", file);
  try {
    const answer = await fetch("/files", { method: "POST", body, headers: { Accept: "application/json" } });
    const told = await answer.json();
    return answer.ok ? told : (told.errors?.[0]?.message ?? told.detail ?? AWAY);
  } catch {
    return AWAY;
  }
}
