"use client";

import { useEffect, useRef } from "react";
import { Notice } from "./notice";

/**
 * What is wrong with a form, above it: it takes the focus when it appears, and each line leads to its field.
 * @param message for the whole form
 * @param fields Japanese messages by the field's name
 * @param attempt changes with every answer, so that the same mistakes are told again
 */
export function ErrorSummary({
  message,
  fields = {},
  attempt,
}: {
  message: string;
  fields?: Readonly<Record<string, string>>;
  attempt: unknown;
}) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt is what asks for the focus
  useEffect(() => place.current?.focus(), [attempt]);
  const problems = Object.entries(fields);
  return (
    <div ref={place} tabIndex={-1} className="scroll-mt-4">
      <Notice tone="error" title={message} announce>
        {problems.length > 0 ? (
          <ul className="mt-1 list-disc pl-6">
            {problems.map(([name, problem]) => (
              <li key={name}>
                <a
                  href={`#field-${name}`}
                  className="text-blue-1000 underline underline-offset-[0.1875em]"
                  onClick={(event) => leadTo(event, name)}
                >
                  {problem}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </Notice>
    </div>
  );
}

/** Puts the focus into the field; without scripts the link shows where it is. */
function leadTo(event: { preventDefault: () => void }, name: string): void {
  const field = document.getElementById(`field-${name}`);
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: "center" });
  field.focus();
}
