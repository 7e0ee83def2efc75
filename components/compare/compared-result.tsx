import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { StatTile, StatTiles } from "@/components/ui/stat-tile";
import { TextLink } from "@/components/ui/text-link";
import { CHANGE_LABELS, CHANGE_MEANINGS } from "@/lib/compare/change-words";
import type { CompareQuery } from "@/lib/compare/filter";
import type { ComparisonResult } from "@/lib/compare/queries";
import { CHANGES } from "@/lib/domain/compare-progress";
import { PROGRESS_LABELS } from "@/lib/domain/progress";
import { type AddressValues, addressOf } from "@/lib/request/address";
import { ComparedParts } from "./compared-parts";
import { CrossProgress } from "./cross-progress";

/** The list below the numbers: links of numbers lead there. */
export const CHANGED_LIST_ID = "changed";

/** The numbers of a comparison and the rows behind the chosen one. */
export function ComparedResult({
  result,
  query,
  texts,
  ministry,
  pageSize,
}: {
  result: ComparisonResult;
  query: CompareQuery;
  /** The conditions as addresses carry them. */
  texts: Readonly<Record<string, string | undefined>>;
  /** Name of the chosen one. */
  ministry: string | undefined;
  pageSize: number;
}) {
  const hrefOf = (chosen: AddressValues) => {
    const plain = { ...texts, change: undefined, was: undefined, became: undefined, page: undefined };
    return `${addressOf("/compare", { ...plain, ...chosen })}#list`;
  };
  const counted = countedWords(query, ministry);
  const pageCount = Math.ceil(result.listed / pageSize);
  const title = listTitle(query);
  return (
    <>
      <Section
        id="changes"
        title="変化のまとめ"
        lead={`${counted}${result.total}件を比べています。一つが二つ以上の変化に数えられることがあります。`}
      >
        <StatTiles>
          {CHANGES.map((change) => (
            <StatTile
              key={change}
              label={CHANGE_LABELS[change]}
              value={result.changes[change]}
              unit="件"
              {...(result.changes[change] > 0 ? { href: hrefOf({ change }) } : {})}
              definition={
                change === "slipped" && result.slip > 0
                  ? `${CHANGE_MEANINGS[change]}。増えた遅れは計${result.slip}四半期`
                  : CHANGE_MEANINGS[change]
              }
            />
          ))}
        </StatTiles>
      </Section>
      <Section
        id="table"
        title="区分の移り変わり"
        lead={`${counted}${result.total}件を、元の区分(行)と先の区分(列)で数えています。合計は${result.total}件です。`}
      >
        <CrossProgress
          table={result.table}
          total={result.total}
          caption="元の区分と先の区分ごとの件数"
          hrefOf={(was, became) => hrefOf({ was, became })}
        />
      </Section>
      <Section id="list" title={title}>
        <p>
          <strong className="text-std-20B-150 tabular-nums">{result.listed.toLocaleString("ja-JP")}</strong>{" "}
          件
          {query.change || query.was || query.became ? (
            <TextLink href={hrefOf({})} className="ml-4 inline-block py-1 text-dns-14N-130 print:hidden">
              変化のあったものをすべて表示
            </TextLink>
          ) : null}
        </p>
        <div id={CHANGED_LIST_ID} tabIndex={-1} className="mt-2 outline-none">
          {result.parts.length > 0 ? (
            <ComparedParts parts={result.parts} caption={title} asOf={texts.asOf} />
          ) : result.listed > 0 ? (
            <EmptyState title="このページに工程はありません">
              <p>
                全部で{pageCount}ページです。
                <TextLink href={addressOf("/compare", { ...texts, page: 1 })}>1ページ目を表示</TextLink>
                してください。
              </p>
            </EmptyState>
          ) : (
            <EmptyState title="当てはまる工程はありません">
              <p>二つの日の間を広げるか、ほかの変化を選んでください。</p>
            </EmptyState>
          )}
        </div>
        <Pagination
          page={query.page}
          pageCount={pageCount}
          href={(page) => addressOf("/compare", { ...texts, page })}
        />
      </Section>
    </>
  );
}

function countedWords({ by }: CompareQuery, ministry: string | undefined): string {
  if (ministry !== undefined) return `${ministry}が主担当である`;
  return by === "lead" ? "主担当ごとに数えた" : "工程";
}

function listTitle({ change, was, became }: CompareQuery): string {
  const cell =
    was && became && was === became
      ? `区分が「${PROGRESS_LABELS[was]}」のまま`
      : [was ? `「${PROGRESS_LABELS[was]}」から` : "", became ? `「${PROGRESS_LABELS[became]}」へ` : ""].join(
          "",
        );
  const words = [change ? CHANGE_LABELS[change] : "", cell].filter(Boolean).join("・");
  return words === ""
    ? "変化のあった工程"
    : `${words}${cell.endsWith("まま") ? "の" : cell === "" ? "" : "移った"}工程`;
}
