"use client";

import type { RefObject } from "react";
import { ROW_KEY_WORDS } from "@/components/roadmap/row-key-words";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";

/** Keys of every page: keys, effect. */
const KEYS = [
  ["/", "検索の欄に移る"],
  ["n", "次の工程・施策、一覧の次のページを開く"],
  ["p", "前の工程・施策、一覧の前のページを開く"],
  ["?", "この一覧を開く"],
  ["Esc", "この一覧や候補を閉じる"],
] as const;

/** Lists the keys; the ones of a single character can be switched off here. */
export function ShortcutDialog({
  ref,
  on,
  choose,
}: {
  ref: RefObject<HTMLDialogElement | null>;
  on: boolean;
  choose: (on: boolean) => void;
}) {
  return (
    <dialog
      ref={ref}
      aria-labelledby="shortcuts-title"
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-8 border border-solid-gray-536 bg-white p-6 text-solid-gray-800 backdrop:bg-black/50"
    >
      <h2 id="shortcuts-title" className="text-std-20B-150">
        キーボード操作
      </h2>
      <Keys keys={KEYS} />
      <h3 className="mt-4 text-dns-16B-130">工程表の表の中(表のリンクにフォーカスがあるとき)</h3>
      <Keys keys={ROW_KEY_WORDS} />
      <p className="mt-3 text-dns-14N-130">文字を入力しているあいだは働きません。</p>
      <div className="mt-4">
        <Checkbox
          name="shortcuts"
          label="1文字のキー操作を使う(このブラウザーに記憶します)"
          checked={on}
          onChange={(event) => choose(event.target.checked)}
        />
      </div>
      <div className="mt-5 flex justify-end">
        <Button type="button" variant="outline" onClick={() => ref.current?.close()}>
          閉じる
        </Button>
      </div>
    </dialog>
  );
}

function Keys({ keys }: { keys: readonly (readonly [key: string, effect: string])[] }) {
  return (
    <dl className="mt-3 grid grid-cols-[7rem_minmax(0,1fr)] gap-y-2">
      {keys.map(([key, effect]) => (
        <div key={key} className="col-span-2 grid grid-cols-subgrid">
          <dt>
            <kbd className="inline-block rounded-4 border border-solid-gray-420 px-2 py-0.5">{key}</kbd>
          </dt>
          <dd>{effect}</dd>
        </div>
      ))}
    </dl>
  );
}
