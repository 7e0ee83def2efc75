import type { ReactNode } from "react";

const SHAPES = {
  info: (
    <>
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path d="M11 10.5h2V17h-2zM11 7h2v2h-2z" fill="#fff" />
    </>
  ),
  warn: (
    <>
      <path d="M12 2 23 21H1z" fill="currentColor" />
      <path d="M11 9h2v6h-2zM11 16.5h2v2h-2z" fill="#fff" />
    </>
  ),
  error: (
    <>
      <path d="M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z" fill="currentColor" />
      <path d="M11 6.5h2V14h-2zM11 15.5h2v2h-2z" fill="#fff" />
    </>
  ),
  success: (
    <>
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path d="m7 12.2 3.4 3.4L17 9" fill="none" stroke="#fff" strokeWidth="2.2" />
    </>
  ),
  next: <path d="m9 5 7 7-7 7" fill="none" stroke="currentColor" strokeWidth="2" />,
  previous: <path d="m15 5-7 7 7 7" fill="none" stroke="currentColor" strokeWidth="2" />,
  down: <path d="m5 9 7 7 7-7" fill="none" stroke="currentColor" strokeWidth="2" />,
  check: <path d="m4 12.5 5.5 5.5L20 7" fill="none" stroke="currentColor" strokeWidth="3" />,
  close: <path d="m6 6 12 12M18 6 6 18" fill="none" stroke="currentColor" strokeWidth="2" />,
  external: (
    <path d="M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9" fill="none" stroke="currentColor" strokeWidth="2" />
  ),
  menu: <path d="M4 6h16M4 12h16M4 18h16" fill="none" stroke="currentColor" strokeWidth="2" />,
  link: (
    <path
      d="M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.5-1.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    />
  ),
  empty: (
    <path
      d="M4 5h16v14H4zM4 10h16M9 10v9"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="3 2"
    />
  ),
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/**
 * A drawn sign beside a text. It never stands alone: the text carries the meaning.
 * @param size in pixels at 100% (grows with the text size)
 */
export function Icon({
  name,
  size = 20,
  className = "",
}: {
  name: IconName;
  size?: number;
  className?: string;
}) {
  const length = `${size / 16}rem`;
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      width={length}
      height={length}
      className={`inline-block shrink-0 ${className}`}
    >
      {SHAPES[name]}
    </svg>
  );
}
