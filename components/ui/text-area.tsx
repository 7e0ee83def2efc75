import type { ComponentProps } from "react";
import { CONTROL_STYLE, Field, type FieldText, fieldAttributes } from "./field";

/** Lines of input with their label. Takes every attribute of `<textarea>` besides (rows, defaultValue …). */
export function TextArea({
  label,
  name,
  id,
  hint,
  error,
  required,
  className = "w-full",
  rows = 3,
  ...area
}: FieldText & Omit<ComponentProps<"textarea">, "name" | "id">) {
  const text = { label, name, id, hint, error, required };
  return (
    <Field text={text}>
      <textarea
        rows={rows}
        {...area}
        {...fieldAttributes(text)}
        className={`${CONTROL_STYLE} leading-[1.7] ${className}`}
      />
    </Field>
  );
}
