"use client";

import { useEffect, useRef, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { decimalLabel, parseDecimal } from "@/lib/domain/decimal";

/** A number as people type it, which says at once how it is understood. */
export function NumberField({
  unit = "",
  ...field
}: {
  label: string;
  name: string;
  id: string;
  error: string | undefined;
  defaultValue: string;
  required?: boolean;
  unit?: string;
}) {
  const place = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(field.defaultValue);
  // Something may have been typed before the scripts were there.
  useEffect(() => setText(place.current?.value ?? ""), []);
  const { value, problem } = parseDecimal(text.slice(0, 200));
  return (
    <div>
      <TextField
        {...field}
        ref={place}
        inputMode="decimal"
        autoComplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p aria-live="polite" className="mt-1 min-h-5 text-dns-14N-130 text-solid-gray-700">
        {text.trim() === ""
          ? ""
          : value === undefined
            ? `${problem}。`
            : `「${decimalLabel(value)}${unit}」と読み取ります。`}
      </p>
    </div>
  );
}
