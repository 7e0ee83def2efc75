/** The framed text beside the pointer. */
export function ChartTooltip({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="w-max max-w-72 rounded-4 border border-solid-gray-700 bg-white px-3 py-2 text-dns-14N-130 text-solid-gray-900 shadow-1">
      <p className="font-bold">{title}</p>
      {lines.map((line) => (
        <p key={line} className="tabular-nums">
          {line}
        </p>
      ))}
    </div>
  );
}
