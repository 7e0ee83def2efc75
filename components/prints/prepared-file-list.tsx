import { Dated } from "@/components/calendar/dated";
import { fileSize } from "@/components/evidence/file-size";
import { Button, ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { dateLabel } from "@/lib/domain/as-of";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { KEPT_DAYS } from "@/lib/prepared-files/limits";
import type { PreparedFileItem } from "@/lib/prepared-files/queries";
import { PRINT_FORMAT_LABELS, PRINT_LABELS } from "@/lib/print/print-files";
import { CANCEL_FORM, DELETE_FORM } from "./prints-forms";

/**
 * What the reader had made, the newest first, with how far it is.
 * @param names of ministries by slug
 */
export function PreparedFileList({
  items,
  names,
}: {
  items: readonly PreparedFileItem[];
  names: Readonly<Record<string, string>>;
}) {
  return (
    <>
      <p>
        あなたがまとめて作成したファイルです。ほかの人には見えません。作成から{KEPT_DAYS}
        日がたつと削除されます。
      </p>
      {items.length === 0 ? (
        <p className="mt-3 text-solid-gray-700">作成済みファイルはありません。</p>
      ) : (
        <ol className="mt-3 border-t border-solid-gray-300">
          {items.map((item) => (
            <Row key={item.id} item={item} title={titleOf(item, names)} />
          ))}
        </ol>
      )}
    </>
  );
}

/** 「工程表(総務省、気象庁)」 */
function titleOf({ choice }: PreparedFileItem, names: Readonly<Record<string, string>>): string {
  const of = choice.ministries.map((slug) => names[slug] ?? slug).join("、");
  const only = choice.print !== "summary" && of !== "" ? `(${of})` : "";
  return `${PRINT_LABELS[choice.print]}${only}`;
}

function Row({ item, title }: { item: PreparedFileItem; title: string }) {
  const { id, choice, state, file, requestedAt } = item;
  const open = state === "WAITING" || state === "RUNNING";
  const formats = choice.formats.map((format) => PRINT_FORMAT_LABELS[format]).join("と");
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-solid-gray-300 py-3 md:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <p className="font-bold wrap-anywhere">{title}</p>
        <p className="text-dns-14N-130">
          <Dated>
            {dateLabel(choice.asOf)}時点
            {choice.from === undefined ? "" : `、${dateLabel(choice.from)}からの変化`}
          </Dated>
          ・{formats}・<time dateTime={requestedAt}>{dateTimeLabel(new Date(requestedAt))}</time>に依頼
        </p>
        <State item={item} title={title} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {file ? (
          <ButtonLink href={`/files/${file.id}`} aria-label={`${file.name}をダウンロード`}>
            ダウンロード({fileSize(file.size)})
          </ButtonLink>
        ) : null}
        <Button
          variant="text"
          form={open ? CANCEL_FORM : DELETE_FORM}
          name="id"
          value={id}
          aria-label={`${title}${open ? "の作成を取り消す" : "を一覧から削除"}`}
        >
          {open ? "取り消す" : "削除"}
        </Button>
      </div>
    </li>
  );
}

function State({ item: { state, done, total, reason }, title }: { item: PreparedFileItem; title: string }) {
  switch (state) {
    case "WAITING":
      return <p>順番を待っています。</p>;
    case "RUNNING":
      return (
        <p className="flex flex-wrap items-center gap-3">
          <progress
            max={total}
            value={done}
            aria-label={`${title}の作成`}
            className="h-3 w-48 accent-key-900"
          />
          <span>
            作成中: {total}件のうち{done}件が完了
          </span>
        </p>
      );
    case "DONE":
      return (
        <p className="flex items-center gap-1">
          <Icon name="success" size={18} />
          作成済み({total}件)
        </p>
      );
    case "CANCELLED":
      return <p>取り消しました。</p>;
    case "FAILED":
      return (
        <p className="flex items-start gap-1 text-red-900">
          <Icon name="error" size={18} className="mt-1" />
          作成できませんでした: {reason}
        </p>
      );
  }
}
