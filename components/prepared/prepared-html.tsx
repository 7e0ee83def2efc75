"use client";

import { useEffect, useMemo, useRef } from "react";
import { drawIslands } from "./islands";
import { RENEWED } from "./renew-parts";
import { requestFragments } from "./request-fragments";

/**
 * The place of a prepared fragment. In a document the HTML is there before any script: this component
 * leaves it as it is. When a page is fetched again by script, the HTML comes with `html`.
 */
export function PreparedHtml({
  id,
  html,
  className,
  still,
}: {
  id: string;
  html?: string;
  className?: string | undefined;
  still: boolean;
}) {
  // The same HTML once more (after an act) is left as it is, with what scripts drew in it.
  const key = html ?? id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says both
  const content = useMemo(() => (html === undefined ? presentHtml(id) : { __html: html }), [key]);
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new content has new islands
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const islands = drawIslands(element);
    element.addEventListener(RENEWED, islands.follow);
    return () => {
      element.removeEventListener(RENEWED, islands.follow);
      islands.clear();
    };
  }, [content]);
  return (
    <div
      ref={place}
      id={id}
      data-prepared={still ? undefined : ""}
      className={className}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React rendered it, in render-once.ts
      dangerouslySetInnerHTML={content}
    />
  );
}

/** Read only if it is needed: React asks for it when it draws the page anew, not when it takes it over. */
function presentHtml(id: string): { __html: string } {
  return {
    get __html() {
      if (typeof window === "undefined") return requestFragments()?.get(id) ?? "";
      return document.getElementById(id)?.innerHTML ?? "";
    },
  };
}
