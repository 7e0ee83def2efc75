"use client";

import { useEffect, useRef, useState } from "react";
import { Notice } from "./notice";

type Change = {
  by: string;
  at: string;
  fields: readonly {
    name: string;
    label: string;
    mine: string;
    theirs: string;
    shown?: { mine: string; theirs: string };
  }[];
};

/**
 * Somebody else changed what this form is about. Stands inside the form, which keeps all that was typed and
 * sends the new version: per field that differs, one's own text or the other's. With scripts the choice goes
 * into the field at once; without, the choices are sent along and the server applies them (lib/auth/conflict).
 * @param onChoose puts a text into a field of the form
 */
export function ConflictChoice({
  change,
  onChoose,
}: {
  change: Change;
  onChoose: (name: string, text: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every further change asks for the focus
  useEffect(() => place.current?.focus(), [change]);
  return (
    <div ref={place} tabIndex={-1} className="scroll-mt-4">
      <Notice tone="warn" title="ほかの人の変更と重なりました(まだ保存していません)" announce>
        <p className="mt-1">
          <bdi>{change.by}</bdi>が{change.at}に変更しました。入力した内容はすべて下に残しています。
          {change.fields.length > 0
            ? "違いのある項目ごとに、どちらを使うかを選び、もう一度送信してください。"
            : "入力した項目との違いはありません。確かめてから、もう一度送信してください。"}
        </p>
        {change.fields.map((field) => (
          <fieldset
            key={`${change.at} ${field.name}`}
            className="mt-4 border-t border-solid-gray-300 pt-3"
            data-conflict={field.name}
          >
            <legend className="float-left mb-1 w-full text-std-16B-170">{field.label}</legend>
            <div className="clear-both grid gap-3 sm:grid-cols-2">
              <Choice
                field={field.name}
                value="mine"
                label="自分の入力を使う"
                text={field.shown?.mine ?? field.mine}
                onChoose={() => onChoose(field.name, field.mine)}
              />
              <Choice
                field={field.name}
                value="theirs"
                label="相手の内容を使う"
                text={field.shown?.theirs ?? field.theirs}
                onChoose={() => onChoose(field.name, field.theirs)}
              />
            </div>
            {scripted ? null : <input type="hidden" name={`theirs:${field.name}`} value={field.theirs} />}
          </fieldset>
        ))}
      </Notice>
    </div>
  );
}

function Choice({
  field,
  value,
  label,
  text,
  onChoose,
}: {
  field: string;
  value: "mine" | "theirs";
  label: string;
  text: string;
  onChoose: () => void;
}) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-2 rounded-8 border border-solid-gray-420 p-3 has-checked:border-key-900 has-checked:bg-key-50">
      <input
        type="radio"
        name={`use:${field}`}
        value={value}
        defaultChecked={value === "mine"}
        onChange={onChoose}
        className="mt-0.5 size-6 shrink-0 accent-key-900"
      />
      <span className="min-w-0">
        <span className="block font-bold">{label}</span>
        <span className="block max-h-60 overflow-y-auto wrap-anywhere whitespace-pre-wrap">
          {text === "" ? "(空欄)" : <bdi>{text}</bdi>}
        </span>
      </span>
    </label>
  );
}
