import { Island } from "@/components/ui/island";

/**
 * Keeps a chart's place; it is drawn once it comes near the screen, or another one did and the browser is
 * idle. Hidden from screen readers: the table beside the chart has the same numbers and links.
 * @param name of the island that draws
 * @param height of the chart in pixels: nothing moves when it appears
 */
export function ChartPlace({ name, height, props }: { name: string; height: number; props: object }) {
  return (
    <>
      <Island
        name={name}
        props={props}
        near
        aria-hidden="true"
        style={{ height }}
        className="script-only relative w-full min-w-0 forced-color-adjust-none print:h-auto!"
      />
      <noscript>
        <p className="text-dns-14N-130 text-solid-gray-700 print:hidden">
          グラフの表示にはJavaScriptが必要です。同じ数値を下の表に示しています。
        </p>
      </noscript>
    </>
  );
}
