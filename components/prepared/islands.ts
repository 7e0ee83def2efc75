"use client";

import type { ComponentType } from "react";
import { createElement } from "react";
import { createRoot, type Root } from "react-dom/client";

type Loaded = ComponentType<never>;

/** What draws in the places of prepared pages (components/ui/island), by name; loaded when first needed. */
const ISLANDS: Readonly<Record<string, () => Promise<Loaded>>> = {
  "stacked-bars": async () => {
    const [{ fitted }, { StackedBars }] = await Promise.all([
      import("@/components/charts/fitted"),
      import("@/components/charts/stacked-bars"),
    ]);
    return fitted(StackedBars);
  },
  "grouped-bars": async () => {
    const [{ fitted }, { GroupedBars }] = await Promise.all([
      import("@/components/charts/fitted"),
      import("@/components/charts/grouped-bars"),
    ]);
    return fitted(GroupedBars);
  },
  frame: async () => (await import("@/components/layout/frame-island")).FrameIsland,
  "roadmap-keys": async () => (await import("@/components/roadmap/row-keys")).RowKeys,
  "search-suggestions": async () =>
    (await import("@/components/search/search-suggestions")).SearchSuggestions,
  "quarter-slider": async () => (await import("@/components/as-of/quarter-slider")).QuarterSlider,
};

/** Begin to draw this far before a place comes into view. */
const MARGIN = "320px";

/** Waits for the form around a place to be used; it may be in use already. */
function whenUsed(place: HTMLElement, draw: () => void): void {
  const form = place.closest("form");
  if (form?.contains(document.activeElement)) draw();
  else form?.addEventListener("focusin", draw, { once: true });
}

/** Draws the islands inside an element. @returns takes them away again */
export function drawIslands(element: HTMLElement): () => void {
  const roots: Root[] = [];
  let gone = false;
  const draw = async (place: HTMLElement) => {
    const load = ISLANDS[place.dataset.island ?? ""];
    if (!load) return;
    const component = await load();
    if (gone) return;
    const root = createRoot(place);
    roots.push(root);
    root.render(createElement(component, JSON.parse(place.dataset.props ?? "{}")));
  };
  const approach = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        approach.unobserve(target);
        void draw(target);
      }
    },
    { rootMargin: MARGIN },
  );
  for (const place of element.querySelectorAll<HTMLElement>("[data-island]")) {
    if (place.dataset.near !== undefined) approach.observe(place);
    else if (place.dataset.whenUsed !== undefined) whenUsed(place, () => void draw(place));
    else void draw(place);
  }
  return () => {
    gone = true;
    approach.disconnect();
    // Not while React is at work: it may be what takes the place away.
    setTimeout(() => {
      for (const root of roots) root.unmount();
    });
  };
}
