"use client";

import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";

/** How long 「コピーしました」 stands, in milliseconds. */
const SAID_MS = 4_000;

/** Copies the address of what is shown; where the browser does not let it, the address stands in a field. */
export function CopyLink() {
  const [said, setSaid] = useState("");
  const [shown, setShown] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy() {
    const address = window.location.href;
    try {
      await navigator.clipboard.writeText(address);
      setShown(null);
      setSaid("コピーしました");
    } catch {
      setShown(address);
      setSaid("コピーできませんでした。欄のアドレスをコピーしてください");
    }
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(""), SAID_MS);
  }

  return (
    <span className="relative inline-flex flex-wrap items-center justify-end gap-x-2">
      <button
        type="button"
        onClick={copy}
        className="inline-flex min-h-9 items-center gap-1.5 text-blue-1000 underline underline-offset-[0.1875em] hover:decoration-[0.1875em]"
      >
        <Icon name={said === "コピーしました" ? "check" : "link"} size={16} />
        この表示へのリンクをコピー
      </button>
      <span
        role="status"
        className={
          said
            ? "absolute top-full right-0 z-20 rounded-4 bg-solid-gray-900 px-2 py-1 whitespace-nowrap text-white"
            : "sr-only"
        }
      >
        {said}
      </span>
      {shown === null ? null : (
        <input
          readOnly
          aria-label="この表示へのリンク"
          value={shown}
          onFocus={(event) => event.target.select()}
          className="w-56 rounded-4 border border-solid-gray-536 bg-white px-2 py-1"
        />
      )}
    </span>
  );
}
