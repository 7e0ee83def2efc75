import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { ViewSwitch } from "@/components/ui/view-switch";
import { addressOf } from "@/lib/request/address";
import type { MatchedVersion } from "@/lib/versions/queries";
import { SuccessionList } from "./succession-list";
import { ROW_LABELS, SHOWN_ROWS, type ShownRows } from "./version-words";

/** The rows of a version, of one kind at a time, page by page. */
export function VersionRows({
  rows,
  path,
  show,
  page,
  pageCount,
  counts,
  open,
  edited,
}: {
  rows: MatchedVersion["rows"];
  /** Of the version's page. */
  path: string;
  show: ShownRows;
  page: number;
  pageCount: number;
  counts: Readonly<Record<ShownRows, number>>;
  /** Rows can be corrected. */
  open: boolean;
  /** The row whose form is open. */
  edited: string | null;
}) {
  const here = addressOf(path, { show, page: page === 1 ? undefined : page });
  return (
    <Section id="rows" title="行ごとの対応">
      <ViewSwitch
        label="表示する行"
        choices={SHOWN_ROWS.map((kind) => ({
          label: `${ROW_LABELS[kind]} ${counts[kind].toLocaleString("ja-JP")}`,
          href: `${addressOf(path, { show: kind })}#rows`,
          chosen: kind === show,
        }))}
      />
      <div className="mt-4">
        <SuccessionList rows={rows} edited={edited} here={open ? `${here}&` : null} />
      </div>
      <Pagination
        page={page}
        pageCount={pageCount}
        href={(to) => `${addressOf(path, { show, page: to })}#rows`}
      />
    </Section>
  );
}
