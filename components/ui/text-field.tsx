import type { ComponentProps } from "react";
import { CONTROL_STYLE, Field, type FieldText, fieldAttributes } from "./field";

/** One line of input with its label. Takes every attribute of `<input>` besides (type, autoComplete, defaultValue …). */
export function TextField({
  label,
  name,
  id,
  hint,
  error,
  required,
  className = "w-full",
  ...input
}: FieldText & Omit<ComponentProps<"input">, "name" | "id">) {
  const text = { label, name, id, hint, error, required };
  return (
    <Field text={text}>
      <input type="text" {...input} {...fieldAttributes(text)} className={`${CONTROL_STYLE} ${className}`} />
    </Field>
  );
}
