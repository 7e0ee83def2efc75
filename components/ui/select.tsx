import type { ComponentProps } from "react";
import { CONTROL_STYLE, Field, type FieldText, fieldAttributes } from "./field";

export type SelectOption = { value: string; label: string };
export type SelectGroup = { label: string; options: readonly SelectOption[] };

/**
 * The browser's own select with its label.
 * @param options plain ones, or groups of them
 * @param empty label of a first choice with the empty value, e.g. 「すべて」
 */
export function Select({
  label,
  name,
  id,
  hint,
  error,
  required,
  options,
  empty,
  className = "w-full",
  ...select
}: FieldText & {
  options: readonly (SelectOption | SelectGroup)[];
  empty?: string;
} & Omit<ComponentProps<"select">, "name" | "id" | "children">) {
  const text = { label, name, id, hint, error, required };
  return (
    <Field text={text}>
      <select {...select} {...fieldAttributes(text)} className={`${CONTROL_STYLE} ${className}`}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(entry)
          ),
        )}
      </select>
    </Field>
  );
}

function renderOption({ value, label }: SelectOption) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
