"use client";

import { type CSSProperties, useEffect, useRef, useState } from "react";
import { Dated } from "@/components/calendar/dated";
import { eraFiscalYear } from "@/lib/domain/era";

export type QuarterStop = {
  /** 「2024年度4Q(2025年3月31日時点)」 */
  label: string;
  href: string;
  /** 年度 that begins with this stop. */
  year?: number | undefined;
};

/** Arrow keys pass several stops: wait so long for the next one before the page changes. */
const PAUSE_MS = 500;

/**
 * 基準日 by quarter: says the quarter while it moves, and shows the page as of it when let go.
 * Without scripts it is not there; the links beside it do the same.
 * @param current index of the stop shown
 * @param currentLabel of the day shown, which may lie within the stop's quarter
 */
export function QuarterSlider({
  stops,
  current,
  currentLabel,
}: {
  stops: readonly QuarterStop[];
  current: number;
  currentLabel: string;
}) {
  const [pending, setPending] = useState(false);
  const [place, setPlace] = useState({ shown: current, at: current });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  if (place.shown !== current) setPlace({ shown: current, at: current });
  useEffect(() => {
    // The browser may bring this page back as it was left.
    const stay = () => setPending(false);
    window.addEventListener("pageshow", stay);
    return () => {
      window.removeEventListener("pageshow", stay);
      clearTimeout(timer.current);
    };
  }, []);

  function goTo(index: number, delay: number) {
    clearTimeout(timer.current);
    const href = stops[index]?.href;
    if (href === undefined || index === current) return;
    timer.current = setTimeout(() => {
      setPending(true);
      window.location.assign(href);
    }, delay);
  }

  function letGo() {
    held.current = false;
    goTo(place.at, 0);
  }

  const label = place.at === current ? currentLabel : stops[place.at]?.label;
  return (
    <div>
      <input
        type="range"
        aria-label="四半期の選択"
        aria-valuetext={label}
        min={0}
        max={stops.length - 1}
        step={1}
        value={place.at}
        onPointerDown={() => {
          held.current = true;
        }}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onChange={(event) => {
          const at = Number(event.target.value);
          setPlace({ shown: current, at });
          if (!held.current) goTo(at, PAUSE_MS);
        }}
        className="block h-8 w-full accent-key-900"
      />
      <div aria-hidden="true" className="relative h-5 text-[0.75rem] leading-5 text-solid-gray-700">
        {stops.map(({ year, href }, index) =>
          year === undefined ? null : (
            <span
              key={href}
              style={placeOf(index, stops.length)}
              className="absolute -translate-x-1/2 first:translate-x-[-0.5rem]"
            >
              <YearTick year={year} whole={index === 0} />
            </span>
          ),
        )}
      </div>
      <p className="mt-1 text-dns-14N-130">
        <Dated>{label}</Dated>
        {pending ? " 読み込んでいます…" : ""}
      </p>
    </div>
  );
}

/** The first year in full, the others by number alone: there is no room for more. */
function YearTick({ year, whole }: { year: number; whole: boolean }) {
  if (whole) return <Dated>{year}年度</Dated>;
  return (
    <>
      <span className="cal-ce">{year}</span>
      <span className="cal-jp">{eraFiscalYear(year)?.replace(/^..|年度$/g, "") ?? year}</span>
    </>
  );
}

/** Under the middle of the thumb, which is 1rem wide and stays within the track. */
function placeOf(index: number, count: number): CSSProperties {
  return { left: `calc(0.5rem + (100% - 1rem) * ${index / (count - 1)})` };
}
