import type { ChartPattern } from "./chart-data";
import { readableOn } from "./contrast";
import { textWidth } from "./text-width";

const FONT = 14;

/** A number inside its segment, in the colour that can be read there; left out where it does not fit. */
export function SegmentLabel({
  text,
  fill,
  box,
}: {
  text: string;
  fill: { color: string; pattern?: ChartPattern };
  box: { x: number; y: number; width: number; height: number };
}) {
  const width = textWidth(text, FONT);
  if (width + 8 > box.width) return null;
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return (
    <>
      {fill.pattern ? (
        <rect x={x - width / 2 - 3} y={y - 10} width={width + 6} height={20} fill="#fff" />
      ) : null}
      <text
        x={x}
        y={y}
        dy="0.35em"
        textAnchor="middle"
        fontSize={FONT}
        fontWeight={700}
        fill={fill.pattern ? "#1a1a1a" : readableOn(fill.color)}
        className="group-hover/link:underline"
      >
        {text}
      </text>
    </>
  );
}
