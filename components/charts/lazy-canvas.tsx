"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Begin to draw this far before the chart comes into view. */
const MARGIN = "320px";

/**
 * Keeps a chart's place and draws it once it comes near the screen, or before the page is printed.
 * Hidden from screen readers: the table beside the chart has the same numbers and links.
 * @param height of the chart in pixels: nothing moves when it appears
 * @param draw gets the width in pixels
 */
export function LazyCanvas({ height, draw }: { height: number; draw: (width: number) => ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const show = () => flushSync(() => setNear(true));
    const approach = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: MARGIN },
    );
    const size = new ResizeObserver(() => setWidth(element.clientWidth));
    approach.observe(element);
    size.observe(element);
    window.addEventListener("beforeprint", show);
    return () => {
      approach.disconnect();
      size.disconnect();
      window.removeEventListener("beforeprint", show);
    };
  }, []);

  return (
    <>
      <div
        ref={place}
        aria-hidden="true"
        style={{ height }}
        className="script-only relative w-full min-w-0 forced-color-adjust-none print:h-auto!"
      >
        {near && width > 0 ? draw(width) : null}
      </div>
      <noscript>
        <p className="text-dns-14N-130 text-solid-gray-700">
          グラフの表示にはJavaScriptが必要です。同じ数値を下の表に示しています。
        </p>
      </noscript>
    </>
  );
}
