import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Attached, MatchedVersion } from "@/lib/versions/queries";
import { MarkedDifference } from "./marked-difference";
import { ROW_LABELS } from "./version-words";

type SuccessionRow = MatchedVersion["rows"][number];

/** Fields that are shown where they don't differ, too: what a row is known by. */
const ALWAYS = new Set(["取組内容", "施策名", "計画四半期"]);
/** Said by the kind, or of no matter to a person. */
const NEVER = new Set(["取組の先頭行"]);

/**
 * Rows of a draft beside those they come from, what differs marked.
 * @param correctHref address of the form for a row; null where nothing can be corrected
 */
export function SuccessionList({
  rows,
  edited,
  here,
}: {
  rows: readonly SuccessionRow[];
  /** The row whose form is open. */
  edited: string | null;
  /** Address of this page, ready for `edit=`; null where nothing can be corrected. */
  here: string | null;
}) {
  if (rows.length === 0) return <p>当てはまる行はありません。</p>;
  return (
    <Table caption="行ごとの対応" captionHidden minWidth="64rem">
      <thead>
        <tr>
          <Th className="w-[14rem]">対応</Th>
          <Th className="w-[8rem]">項目</Th>
          <Th className="w-[21rem]">前の版</Th>
          <Th className="w-[21rem]">この版</Th>
        </tr>
      </thead>
      {rows.map((row) => {
        const fields = fieldsOf(row);
        return (
          <tbody key={`${row.kind === "DROPPED" ? "-" : "+"}${row.key}`}>
            {fields.map((name, index) => (
              <tr key={name}>
                {index === 0 ? (
                  <Th scope="rowgroup" rowSpan={fields.length}>
                    <RowHead
                      row={row}
                      href={here === null ? null : `${here}edit=${row.key}#edit`}
                      edited={edited}
                    />
                  </Th>
                ) : null}
                <Td>{name}</Td>
                <Td>
                  <FieldText row={row} name={name} side="before" />
                </Td>
                <Td>
                  <FieldText row={row} name={name} side="after" />
                </Td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </Table>
  );
}

function RowHead({ row, href, edited }: { row: SuccessionRow; href: string | null; edited: string | null }) {
  return (
    <div className="flex flex-col items-start gap-1">
      <span className="font-bold">{numbersOf(row)}</span>
      <Badge tone={row.look ? "attention" : "neutral"}>
        {row.look ? <Icon name="warn" size={14} /> : null}
        {ROW_LABELS[row.kind]}
        {row.look ? "・要確認" : ""}
      </Badge>
      <span className="text-dns-14N-130">
        {row.decidedBy === null ? `確からしさ ${row.confidence}%` : `${row.decidedBy}が決めました`}
      </span>
      {reasonsOf(row).map((reason) => (
        <span key={reason} className="text-dns-14N-130">
          {reason}
        </span>
      ))}
      {href === null || row.kind === "DROPPED" ? null : row.key === edited ? (
        <span className="text-dns-14B-130">上で直しています</span>
      ) : (
        <TextLink href={href}>
          対応を直す<span className="sr-only">({row.key})</span>
        </TextLink>
      )}
    </div>
  );
}

function numbersOf({ kind, key, fromKey }: SuccessionRow): string {
  if (kind === "DROPPED") return `${key} → なし`;
  if (fromKey === null) return `なし → ${key}`;
  return fromKey === key ? key : `${fromKey} → ${key}`;
}

/** Why it is so, in words. */
function reasonsOf({ kind, differing, key, fromKey, carries, likest, attached }: SuccessionRow): string[] {
  const changed = differing.filter((name) => !NEVER.has(name));
  const numbered = kind !== "DROPPED" && fromKey !== null && fromKey !== key ? ["番号"] : [];
  const what = [...numbered, ...changed].join("、");
  return [
    what === "" ? "" : `違う項目: ${what}`,
    kind === "SPLIT"
      ? carries
        ? "報告とコメントを引き継ぎます"
        : "報告とコメントは、ほかの行が引き継ぎます"
      : "",
    attached ? attachedText(attached, kind === "DROPPED") : "",
    likest
      ? `最も似た${kind === "DROPPED" ? "新規" : "廃止"}の行は${likest.key}(似ている度合い${likest.likeness}%)`
      : "",
  ].filter((reason) => reason !== "");
}

function attachedText({ reports, comments }: Attached, dropped: boolean): string {
  const what = `報告${reports}件、コメント${comments}件`;
  return dropped ? `${what}は、前の版の行に残ります` : `元の行に${what}があります`;
}

function fieldsOf({ before, after, differing }: SuccessionRow): string[] {
  const names = Object.keys((after ?? before)?.fields ?? {}).filter((name) => !NEVER.has(name));
  const whole = !before || !after;
  const shown = names.filter((name) => ALWAYS.has(name) || differing.includes(name));
  return whole ? names.filter((name) => (after ?? before)?.fields[name] !== "") : shown;
}

function FieldText({ row, name, side }: { row: SuccessionRow; name: string; side: "before" | "after" }) {
  const { before, after } = row;
  if (before && after) {
    const texts = { before: before.fields[name] ?? "", after: after.fields[name] ?? "" };
    return <MarkedDifference {...texts} side={side} />;
  }
  const own = side === "before" ? before : after;
  if (!own) return <span className="text-solid-gray-700">―</span>;
  return <bdi className="wrap-anywhere whitespace-pre-wrap">{own.fields[name]}</bdi>;
}
