"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";

/** A drawing that follows the width of its place, in pixels. */
export function fitted<P extends object>(Drawing: ComponentType<P & { width: number }>) {
  return function Fitted(props: P) {
    const place = useRef<HTMLDivElement>(null);
    const [width, setWidth] = useState(0);
    useEffect(() => {
      const element = place.current;
      if (!element) return;
      const size = new ResizeObserver(() => setWidth(element.clientWidth));
      size.observe(element);
      return () => size.disconnect();
    }, []);
    return (
      <div ref={place} className="w-full min-w-0">
        {width > 0 ? <Drawing {...props} width={width} /> : null}
      </div>
    );
  };
}
