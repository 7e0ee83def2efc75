import type { ReactNode } from "react";
import { Icon } from "./icon";

export type NoticeTone = "info" | "warn" | "error" | "success";

const TONES: Record<NoticeTone, { word: string; frame: string; sign: string }> = {
  info: { word: "お知らせ", frame: "border-key-900", sign: "text-key-900" },
  warn: { word: "注意", frame: "border-warning-yellow-2", sign: "text-warning-yellow-2" },
  error: { word: "エラー", frame: "border-error-1", sign: "text-error-1" },
  success: { word: "完了", frame: "border-success-2", sign: "text-success-2" },
};

/**
 * A framed message with icon and text.
 * @param title short; without it the children alone
 * @param announce screen readers read it out when it appears (role alert for errors, status otherwise);
 *   only for answers to what the person just did
 */
export function Notice({
  tone = "info",
  title,
  announce = false,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  announce?: boolean;
  children?: ReactNode;
}) {
  const { word, frame, sign } = TONES[tone];
  const role = announce ? (tone === "error" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={`flex gap-3 rounded-8 border-2 bg-white p-4 ${frame}`}>
      <Icon name={tone} size={24} className={`mt-0.5 ${sign}`} />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{word}: </span>
        {title ? <p className="text-std-16B-170">{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  );
}
