import { Dated } from "@/components/calendar/dated";
import { TextLink } from "@/components/ui/text-link";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { addressOf } from "@/lib/request/address";
import type { MinistryDrafts } from "@/lib/reviews/draft-queries";

/** 下書き: one's own, to go on with; of others' only how many there are. */
export function DraftLists({
  drafts: { own, others, dropped },
  ministry,
}: {
  drafts: MinistryDrafts;
  ministry: string;
}) {
  return (
    <>
      {own.length > 0 ? (
        <div className="mt-6">
          <h3 className="text-std-18B-160">あなたの下書き({own.length}件)</h3>
          <ul className="mt-2 divide-y divide-solid-gray-300 border-y border-solid-gray-300">
            {own.map(({ code, title, savedAt, returned }) => (
              <li key={code} className="py-3">
                <p>
                  <TextLink
                    href={addressOf(`/tasks/${code}/report`, { ministry, draft: "continue" })}
                    className="font-bold"
                  >
                    {code}の続きを入力する
                  </TextLink>{" "}
                  {title}
                </p>
                <p className="text-dns-14N-130 text-solid-gray-700">
                  <Dated>{dateTimeLabel(new Date(savedAt))}</Dated>に保存
                </p>
                {returned ? (
                  <p className="mt-1 wrap-anywhere whitespace-pre-wrap">
                    <strong>差戻し</strong>(<bdi>{returned.by}</bdi>): <bdi>{returned.reason}</bdi>
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {dropped > 0 ? (
        <p className="mt-4">
          <TextLink href="/me#dropped-drafts">いまの工程表にない工程の下書き({dropped}件)</TextLink>
          が残っています。
        </p>
      ) : null}
      {others.length > 0 ? (
        <div className="mt-6">
          <h3 className="text-std-18B-160">ほかの人の下書き</h3>
          <p className="mt-1 text-solid-gray-700">まだ回していない入力です。内容は作成者だけが読めます。</p>
          <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
            {others.map(({ name, count }) => (
              <li key={name}>
                <bdi>{name}</bdi>: {count}件
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
