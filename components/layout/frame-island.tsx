"use client";

import { CopyLink } from "./copy-link";
import { FrameTools } from "./shortcuts/frame-tools";

/** What scripts draw in the frame of every page, as one small file. */
export function FrameIsland({ part }: { part: "copy-link" | "tools" }) {
  return part === "copy-link" ? <CopyLink /> : <FrameTools />;
}
