import type { ReactNode } from "react";
import { FieldError } from "./field";

/**
 * One choice out of a few, all in view. The first has the id `field-<name>`, so that an error can lead there.
 * @param value the chosen one; "" for none yet
 */
export function RadioGroup({
  label,
  name,
  options,
  value,
  onChoose,
  required = false,
  hint,
  error,
}: {
  label: ReactNode;
  name: string;
  options: readonly { value: string; label: ReactNode }[];
  value: string;
  onChoose: (value: string) => void;
  required?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
}) {
  const id = `field-${name}`;
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset aria-describedby={describedBy || undefined} aria-invalid={error ? true : undefined}>
      <legend className="text-std-16B-170">
        {label}
        {required ? <span className="ml-2 text-oln-14N-100 text-red-900">※必須</span> : null}
      </legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-dns-14N-130 text-solid-gray-700">
          {hint}
        </p>
      ) : null}
      <div className="mt-1 flex flex-wrap gap-x-6">
        {options.map((option, index) => (
          <label key={option.value} className="inline-flex min-h-11 items-center gap-2 py-2">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChoose(option.value)}
              className="size-6 shrink-0 accent-key-900"
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
