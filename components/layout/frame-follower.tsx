"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * An act may lead to another page without a new document (redirect): the framework keeps the frame then, which
 * says where one is. It is brought up to date here.
 */
export function FrameFollower() {
  const path = usePathname();
  const shown = useRef(path);
  useEffect(() => {
    if (path === shown.current) return;
    shown.current = path;
    void import("@/components/prepared/renew-frame").then(({ renewFrame }) => renewFrame());
  }, [path]);
  return null;
}
