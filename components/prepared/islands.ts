"use client";

import type { ComponentType } from "react";
import { createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { DRAWN } from "./renew";
import { whenIdle } from "./when-idle";

type Loaded = ComponentType<never>;
/** `props` as the text that was drawn. */
type Drawn = { root: Root; component: Loaded; props: string | undefined };

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
  lines: async () => {
    const [{ fitted }, { Lines }] = await Promise.all([
      import("@/components/charts/fitted"),
      import("@/components/charts/lines"),
    ]);
    return fitted(Lines);
  },
  frame: async () => (await import("@/components/layout/frame-island")).FrameIsland,
  live: async () => (await import("@/components/live/live-status")).LiveStatus,
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

export type Islands = {
  /** The content was renewed (renew.ts): draws what is new, with other props what has them, and clears what is gone. */
  follow(): void;
  clear(): void;
};

/** Draws the islands inside an element. */
export function drawIslands(element: HTMLElement): Islands {
  const drawn = new Map<HTMLElement, Drawn>();
  let gone = false;
  const draw = async (place: HTMLElement) => {
    const load = ISLANDS[place.dataset.island ?? ""];
    if (!load) return;
    const component = await load();
    if (gone || !place.isConnected || drawn.has(place)) return;
    place.setAttribute(DRAWN, "");
    const root = createRoot(place);
    drawn.set(place, { root, component, props: undefined });
    render(place);
  };
  const render = (place: HTMLElement) => {
    const island = drawn.get(place);
    const { props = "{}" } = place.dataset;
    if (!island || island.props === props) return;
    island.props = props;
    island.root.render(createElement(island.component, JSON.parse(props)));
  };
  let seen = false;
  const approach = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        approach.unobserve(target);
        seen = true;
        void draw(target).finally(drawFarLater);
      }
    },
    { rootMargin: MARGIN },
  );
  /**
   * Not near the screen yet. Once one of them was seen (and what draws it is loaded anyway), drawn one at a
   * time while the browser is idle, so that they are on paper too.
   */
  const far: HTMLElement[] = [];
  let takeBack: (() => void) | undefined;
  const drawFar = () => {
    takeBack = undefined;
    const place = far.shift();
    if (!place || gone) return;
    approach.unobserve(place);
    void draw(place).finally(drawFarLater);
  };
  const drawFarLater = () => {
    if (seen && far.length > 0 && !gone) takeBack ??= whenIdle(drawFar);
  };
  const awaited = new WeakSet<HTMLElement>();
  const follow = () => {
    for (const [place, { root }] of drawn) {
      if (place.isConnected) continue;
      drawn.delete(place);
      unmountLater(root);
    }
    for (const place of element.querySelectorAll<HTMLElement>("[data-island]")) {
      if (awaited.has(place)) {
        render(place);
        continue;
      }
      awaited.add(place);
      if (place.dataset.near !== undefined) {
        approach.observe(place);
        far.push(place);
      } else if (place.dataset.whenUsed !== undefined) whenUsed(place, () => void draw(place));
      else void draw(place);
    }
    drawFarLater();
  };
  follow();
  return {
    follow,
    clear() {
      gone = true;
      approach.disconnect();
      takeBack?.();
      for (const { root } of drawn.values()) unmountLater(root);
    },
  };
}

/** Not while React is at work: it may be what takes the place away. */
function unmountLater(root: Root): void {
  setTimeout(() => root.unmount());
}
