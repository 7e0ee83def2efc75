import { Dated } from "@/components/calendar/dated";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { StatTile, StatTiles } from "@/components/ui/stat-tile";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { quarterLabel } from "@/lib/domain/fiscal-quarter";
import { addressOf } from "@/lib/request/address";
import type { SlippageChange, SlippageCounts } from "@/lib/versions/slippage";
import { SLIPPAGE_LABELS } from "@/lib/versions/slippage-words";

type Row = {
  change: SlippageChange;
  moved: number | null;
  code: string | null;
  previousCode: string | null;
  title: string;
  initiative: string;
  leads: readonly string[];
  previousEnd: number | null;
  end: number | null;
};

export type SlippageShown = {
  counts: SlippageCounts;
  byMinistry: readonly { slug: string; name: string; counts: SlippageCounts }[];
  listed: number;
  page: number;
  pageCount: number;
  rows: readonly Row[];
};

type Texts = Readonly<Record<string, string | undefined>>;

const TILES = ["later", "earlier", "unmoved", "new", "dropped"] as const;
const COLUMNS = [
  { label: "工程" },
  { label: "主担当", width: "11rem" },
  { label: "計画の終わり(前→新)", width: "20rem" },
  { label: "変化", width: "12rem" },
] as const;

/** What moved between two versions: counted, by ministry, and task by task. */
export function SlippageResult({
  result: { counts, byMinistry, listed, page, pageCount, rows },
  texts,
  path,
}: {
  result: SlippageShown;
  texts: Texts;
  path: string;
}) {
  const to = (more: Texts) => addressOf(path, { ...texts, page: undefined, ...more });
  return (
    <>
      <Section id="counts" title="計画の終わりの変化">
        <StatTiles>
          {TILES.map((change) => (
            <StatTile
              key={change}
              label={SLIPPAGE_LABELS[change]}
              value={counts[change]}
              unit="工程"
              href={`${to({ change })}#tasks`}
              {...(change === "later"
                ? { definition: `合わせて${counts.quarters}四半期`, strong: true }
                : {})}
            />
          ))}
        </StatTiles>
      </Section>
      <Section
        id="ministries"
        title="府省庁別"
        lead="主担当の府省庁ごとの数です。主担当が複数の工程は、それぞれに数えます。"
      >
        <ByMinistry rows={byMinistry} to={to} />
      </Section>
      <Section id="tasks" title={`工程 ${listed.toLocaleString("ja-JP")}件`}>
        {rows.length === 0 ? (
          <p>当てはまる工程はありません。</p>
        ) : (
          <CardTable caption="計画の終わりの変化" columns={COLUMNS}>
            <CardRows columnCount={COLUMNS.length}>
              {rows.map((row) => (
                <TaskRow key={`${row.code} ${row.previousCode}`} row={row} />
              ))}
            </CardRows>
          </CardTable>
        )}
        <Pagination
          page={page}
          pageCount={pageCount}
          href={(next) => `${addressOf(path, { ...texts, page: next })}#tasks`}
        />
      </Section>
    </>
  );
}

function ByMinistry({ rows, to }: { rows: SlippageShown["byMinistry"]; to: (more: Texts) => string }) {
  return (
    <Table caption="府省庁別の変化" captionHidden minWidth="44rem">
      <thead>
        <tr>
          <Th>府省庁</Th>
          {TILES.map((change) => (
            <Th key={change} numeric>
              {SLIPPAGE_LABELS[change]}
            </Th>
          ))}
          <Th numeric>後ろ倒しの四半期</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, name, counts }) => (
          <tr key={slug}>
            <Th scope="row">
              <TextLink href={`${to({ ministry: slug })}#tasks`}>{name}</TextLink>
            </Th>
            {TILES.map((change) => (
              <Td key={change} numeric>
                {counts[change].toLocaleString("ja-JP")}
              </Td>
            ))}
            <Td numeric>{counts.quarters.toLocaleString("ja-JP")}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function TaskRow({ row: { change, moved, code, previousCode, ...row } }: { row: Row }) {
  return (
    <CardRow>
      <CardCell>
        {code === null ? (
          <span className="font-bold">{previousCode}(前の版)</span>
        ) : (
          <TextLink href={addressOf(`/tasks/${code}`)} className="inline-block py-0.5 font-bold">
            {code}
          </TextLink>
        )}
        {code !== null && previousCode !== null && previousCode !== code
          ? `(前の版では${previousCode})`
          : null}
        <span className="block">{row.title}</span>
        <span className="block text-dns-14N-130 text-solid-gray-700">{row.initiative}</span>
      </CardCell>
      <CardCell label="主担当">{row.leads.join("、")}</CardCell>
      <CardCell label="計画の終わり(前→新)">
        <Dated>{`${previousCode === null ? "―" : endText(row.previousEnd)} → ${code === null ? "―" : endText(row.end)}`}</Dated>
      </CardCell>
      <CardCell label="変化">
        {SLIPPAGE_LABELS[change]}
        {moved === null || moved === 0 ? null : (
          <strong className="block">
            {moved > 0 ? "+" : "−"}
            {Math.abs(moved)}四半期
          </strong>
        )}
      </CardCell>
    </CardRow>
  );
}

function endText(end: number | null): string {
  return end === null ? "記載なし" : quarterLabel(end);
}
