import type { ReactNode } from "react";

/** 凡例 of the strips and tables of planned quarters. */
export function StripLegend() {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-dns-14N-130">
      <Entry text="計画期間(原文)">
        <rect x="1" y="3" width="22" height="6" className="fill-key-900" />
      </Entry>
      <Entry text="府省庁が示した時期">
        <rect
          x="1"
          y="3"
          width="22"
          height="6"
          className="fill-white stroke-key-900"
          strokeWidth="1"
          strokeDasharray="2 1.5"
        />
      </Entry>
      <Entry text="基準日の四半期">
        <path d="M12 0v12" className="stroke-solid-gray-900" strokeWidth="1.5" />
      </Entry>
    </ul>
  );
}

function Entry({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-2">
      <svg aria-hidden="true" focusable="false" viewBox="0 0 24 12" className="h-3 w-6 shrink-0">
        {children}
      </svg>
      {text}
    </li>
  );
}
