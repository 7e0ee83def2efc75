import type { ComponentProps, ReactNode } from "react";
import { FieldError } from "./field";

/**
 * A checkbox with its label at the right; the whole line can be pressed.
 * @param name unique on the page, or pass `id`
 */
export function Checkbox({
  label,
  name,
  id = `field-${name}`,
  error,
  ...input
}: { label: ReactNode; name: string; error?: ReactNode } & Omit<ComponentProps<"input">, "name" | "type">) {
  return (
    <div>
      <label htmlFor={id} className="inline-flex min-h-11 items-start gap-2 py-2 leading-[1.5]">
        <input
          {...input}
          id={id}
          name={name}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="size-6 shrink-0 accent-key-900"
        />
        <span>{label}</span>
      </label>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}
