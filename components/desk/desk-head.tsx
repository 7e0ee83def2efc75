import { ViewSwitch } from "@/components/ui/view-switch";
import { DESK_QUEUE_HINTS, DESK_QUEUE_LABELS, DESK_QUEUES, type DeskQueue } from "@/lib/desk/queues";
import { addressOf } from "@/lib/request/address";

/** Attribute that carries what is listed now: versions of the rows by 工程番号, as JSON. */
export const STANDING = "data-desk-standing";

const ASKED_HINT =
  "主担当の工程・施策・指標や、この府省庁のページでの未解決のコメントと、府省庁かその人を名指しした未解決のコメントのうち、ほかの府省庁の発言で終わっているものです(待っている時間の長い順)。返信するか、解決済みにすると、ここから減ります。";

/** How much waits, and why; prepared, so that it follows what others do. */
export function DeskHead({
  path,
  name,
  counts,
  waiting,
  queue,
  asked,
  own,
  standing,
}: {
  path: string;
  /** Of the ministry. */
  name: string;
  counts: Record<DeskQueue, number>;
  waiting: number;
  /** What is listed: parts that wait, or conversations. */
  queue: DeskQueue | "asked";
  /** Conversations that wait for an answer. */
  asked: number;
  own: boolean;
  standing: Record<string, number>;
}) {
  const mine = own ? "own" : undefined;
  return (
    <>
      <h2
        id="desk"
        className="text-std-20B-150 sm:text-std-24B-150"
        {...{ [STANDING]: JSON.stringify(standing) }}
      >
        {waiting === 0 ? "報告が必要な工程はありません" : `報告が必要な工程(${waiting}件)`}
      </h2>
      <p className="mt-1 max-w-[48em]">
        {`${name}が主担当の工程のうち、いま報告が必要なものです。報告すると、ここから減ります。`}
      </p>
      <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        <ViewSwitch
          label="必要な理由"
          choices={[
            ...DESK_QUEUES.map((candidate) => ({
              label: `${DESK_QUEUE_LABELS[candidate]} ${counts[candidate]}`,
              href: `${addressOf(path, { desk: candidate, for: mine })}#desk`,
              chosen: candidate === queue,
            })),
            {
              label: `コメントで聞かれている ${asked}`,
              href: `${addressOf(path, { desk: "asked", for: mine })}#desk`,
              chosen: queue === "asked",
            },
          ]}
        />
        <ViewSwitch
          label="対象"
          choices={[
            { label: "府省庁のすべて", href: `${addressOf(path, { desk: queue })}#desk`, chosen: !own },
            {
              label: "自分の担当",
              href: `${addressOf(path, { desk: queue, for: "own" })}#desk`,
              chosen: own,
            },
          ]}
        />
      </div>
      <p className="mt-3 text-solid-gray-700">{queue === "asked" ? ASKED_HINT : DESK_QUEUE_HINTS[queue]}</p>
    </>
  );
}
