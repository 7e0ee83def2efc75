/** The sign of a point: a dot, or a white diamond on a dashed line. */
export function LineMark({ x, y, color, dashed }: { x: number; y: number; color: string; dashed: boolean }) {
  if (!dashed) return <circle cx={x} cy={y} r={5} fill={color} stroke="#fff" strokeWidth={1.5} />;
  return <path d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} fill="#fff" stroke={color} strokeWidth={2} />;
}
