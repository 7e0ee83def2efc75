import type { ReactNode } from "react";

export type BadgeTone = "neutral" | "key" | "attention";

const TONES: Record<BadgeTone, string> = {
  neutral: "border-solid-gray-536 bg-white text-solid-gray-800",
  key: "border-key-900 bg-key-50 text-key-1000",
  attention: "border-orange-800 bg-orange-50 text-orange-1000",
};

/** A short word that classifies what it stands beside. */
export function Badge({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-4 border px-1.5 py-0.5 text-dns-14N-130 whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
