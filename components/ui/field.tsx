import type { ReactNode } from "react";
import { Icon } from "./icon";

export type FieldText = {
  /** Visible label. */
  label: ReactNode;
  /** Unique on the page together with `id`; the form's key. */
  name: string;
  /** Only when two fields of one page share a `name`. */
  id?: string;
  /** How to fill it in. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; joined to the field for screen readers. */
  error?: ReactNode;
  required?: boolean;
};

/** Ids and ARIA attributes that join a control to its label, hint and error. */
export function fieldAttributes({ name, id, hint, error, required }: FieldText) {
  const fieldId = id ?? `field-${name}`;
  const describedBy = [hint ? `${fieldId}-hint` : "", error ? `${fieldId}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return {
    id: fieldId,
    name,
    required,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": error ? true : undefined,
  };
}

/** Label above, hint, control, error below. Used by TextField and Select. */
export function Field({ text, children }: { text: FieldText; children: ReactNode }) {
  const { id } = fieldAttributes(text);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-std-16B-170">
        {text.label}
        {text.required ? <span className="ml-2 text-oln-14N-100 text-red-900">※必須</span> : null}
      </label>
      {text.hint ? (
        <p id={`${id}-hint`} className="text-dns-14N-130 text-solid-gray-700">
          {text.hint}
        </p>
      ) : null}
      {children}
      {text.error ? <FieldError id={`${id}-error`}>{text.error}</FieldError> : null}
    </div>
  );
}

/** The words under a control that is filled in wrongly. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1 text-dns-16N-130 text-red-900">
      <Icon name="error" size={18} className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}

/** Look shared by text inputs and selects. */
export const CONTROL_STYLE =
  "min-h-12 rounded-8 border border-solid-gray-600 bg-white px-3 py-2 text-solid-gray-800 hover:border-black aria-invalid:border-2 aria-invalid:border-error-1 disabled:border-solid-gray-300 disabled:bg-solid-gray-50 disabled:text-solid-gray-536";
