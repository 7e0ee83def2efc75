import { ProgressIcon } from "@/components/progress/progress-icon";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { PROGRESS_LABELS } from "@/lib/domain/progress";
import { PROGRESS_MEANINGS } from "@/lib/domain/progress-words";
import { percent } from "./findings";
import type { progressSegments } from "./progress-segments";

/** The seven 区分 of all tasks: number, share and meaning. Table and 凡例 in one. */
export function ProgressTable({
  segments,
  totalHref,
  caption,
}: {
  segments: ReturnType<typeof progressSegments>;
  totalHref: string;
  caption: string;
}) {
  const total = segments.reduce((sum, { value }) => sum + value, 0);
  return (
    <Table caption={caption} dense minWidth="0">
      <thead>
        <tr>
          <Th>区分と意味</Th>
          <Th numeric>工程数</Th>
          <Th numeric>割合</Th>
        </tr>
      </thead>
      <tbody>
        {segments.map(({ key, value, href }) => (
          <tr key={key}>
            <Th scope="row">
              <span className="grid gap-x-4 md:grid-cols-[7rem_minmax(0,1fr)]">
                <span className="flex items-center gap-1.5 font-bold">
                  <ProgressIcon progress={key} />
                  {PROGRESS_LABELS[key]}
                </span>
                <span>{PROGRESS_MEANINGS[key]}</span>
              </span>
            </Th>
            <Td numeric>
              {value > 0 && href ? (
                <TextLink href={href} aria-label={`${PROGRESS_LABELS[key]} ${value}工程`}>
                  {value.toLocaleString("ja-JP")}
                </TextLink>
              ) : (
                <span className="text-solid-gray-600">0</span>
              )}
            </Td>
            <Td numeric>{percent(value, total)}</Td>
          </tr>
        ))}
        <tr className="font-bold">
          <Th scope="row" className="font-bold!">
            計
          </Th>
          <Td numeric>
            <TextLink href={totalHref} aria-label={`計 ${total}工程`}>
              {total.toLocaleString("ja-JP")}
            </TextLink>
          </Td>
          <Td numeric>{percent(total, total)}</Td>
        </tr>
      </tbody>
    </Table>
  );
}
