"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { FieldError } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import {
  fiscalYearLabel,
  numberInYear,
  type Quarter,
  quarterCode,
  quarterOf,
} from "@/lib/domain/fiscal-quarter";

/** How far each key goes, in quarters; a 年度 is a line. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 4, ArrowUp: -4 };

/**
 * Quarters to be chosen, a line per 年度. Each is a checkbox, so that touch, screen readers and pages without
 * scripts can use it. With a mouse one draws over several; with the keyboard arrows move, Space chooses, Shift
 * and arrows draw.
 */
export function QuarterStripChoice({
  years,
  chosen,
  onChange,
  scripted,
  error,
}: {
  years: readonly number[];
  chosen: ReadonlySet<Quarter>;
  onChange: (change: (last: ReadonlySet<Quarter>) => ReadonlySet<Quarter>) => void;
  scripted: boolean;
  error?: string | undefined;
}) {
  const quarters = years.flatMap((year) => [1, 2, 3, 4].map((number) => quarterOf(year, number)));
  const first = quarters[0] ?? 0;
  const [current, setCurrent] = useState<Quarter>(() => [...chosen].sort((a, b) => a - b)[0] ?? first);
  const strip = useRef<HTMLFieldSetElement>(null);
  /** What the mouse draws while it is down: chosen or not; null: it is up. */
  const drawing = useRef<boolean | null>(null);

  function put(quarter: Quarter, on: boolean) {
    onChange((last) => {
      if (last.has(quarter) === on) return last;
      return new Set(on ? [...last, quarter] : [...last].filter((other) => other !== quarter));
    });
  }

  function move(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const target =
      event.key === "Home" ? first : event.key === "End" ? quarters.at(-1) : current + (step ?? 0);
    if ((step === undefined && event.key !== "Home" && event.key !== "End") || target === undefined) return;
    event.preventDefault();
    if (!quarters.includes(target)) return;
    if (event.shiftKey && step !== undefined) put(target, chosen.has(current));
    setCurrent(target);
    strip.current?.querySelector<HTMLElement>(`input[value="${quarterCode(target)}"]`)?.focus();
  }

  function press(event: PointerEvent, quarter: Quarter) {
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    drawing.current = !chosen.has(quarter);
    put(quarter, drawing.current);
    addEventListener(
      "pointerup",
      () =>
        setTimeout(() => {
          drawing.current = null;
        }),
      { once: true },
    );
  }

  return (
    <fieldset
      ref={strip}
      aria-describedby={error ? "field-quarters-error" : "field-quarters-hint"}
      onKeyDown={move}
    >
      <legend className="text-std-16B-170">
        時期(四半期)<span className="ml-2 text-oln-14N-100 text-red-900">※必須</span>
      </legend>
      <p id="field-quarters-hint" className="text-dns-14N-130 text-solid-gray-700">
        取り組む四半期をすべて選びます。
        {scripted
          ? "マウスではなぞって続けて選べます。キーボードでは矢印キーで移り、スペースキーで選び、Shift+矢印キーで続けて選べます。"
          : null}
      </p>
      <div className="mt-2 border-t border-solid-gray-420">
        {years.map((year) => (
          <div
            key={year}
            className="grid grid-cols-[minmax(0,1fr)_repeat(4,2.75rem)] sm:grid-cols-[minmax(0,1fr)_repeat(4,4.5rem)] items-center border-b border-solid-gray-420"
          >
            <span className="py-1 pr-2">{fiscalYearLabel(year)}</span>
            {[1, 2, 3, 4].map((number) => {
              const quarter = quarterOf(year, number);
              const code = quarterCode(quarter);
              return (
                <label
                  key={code}
                  className="relative flex min-h-11 cursor-pointer select-none items-center justify-center gap-0.5 border-l border-solid-gray-420 has-checked:bg-key-900 has-checked:font-bold has-checked:text-white has-focus-visible:z-10 has-focus-visible:outline-4 has-focus-visible:outline-black"
                  onPointerDown={(event) => press(event, quarter)}
                  onPointerEnter={() => drawing.current !== null && put(quarter, drawing.current)}
                >
                  <input
                    type="checkbox"
                    id={quarter === first ? "field-quarters" : undefined}
                    name="quarters"
                    value={code}
                    aria-label={`${year}年度${numberInYear(quarter)}Q`}
                    checked={chosen.has(quarter)}
                    onChange={(event) => drawing.current === null && put(quarter, event.target.checked)}
                    // The mouse has chosen it already, as it went down.
                    onClick={(event) => drawing.current !== null && event.preventDefault()}
                    onFocus={() => setCurrent(quarter)}
                    tabIndex={scripted && quarter !== current ? -1 : 0}
                    className="absolute inset-0 opacity-0"
                  />
                  <span aria-hidden="true">{number}Q</span>
                  {chosen.has(quarter) ? <Icon name="check" size={16} /> : null}
                </label>
              );
            })}
          </div>
        ))}
      </div>
      {error ? <FieldError id="field-quarters-error">{error}</FieldError> : null}
    </fieldset>
  );
}
