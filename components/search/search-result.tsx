import type { ReactNode } from "react";
import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { SearchResult as Result } from "@/lib/search/queries";
import { resultAddress } from "@/lib/search/result-address";
import type { ResultFacts } from "@/lib/search/result-facts";
import { MarkedText } from "./marked-text";
import { FOUND_FIELD_LABELS, SEARCH_KIND_LABELS } from "./search-words";

/** Something found: what it is, its name as the link, where the words stand, and what is known of it. */
export function SearchResult({ result, asOf }: { result: Result; asOf: string | undefined }) {
  const { kind, id, number, title, found, facts } = result;
  const shown = new Set(found.map(({ field }) => field));
  const others = Object.entries(facts.fields).filter(([field]) => !shown.has(field));
  return (
    <li className="border-b border-solid-gray-300 py-4 break-inside-avoid">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge>{SEARCH_KIND_LABELS[kind]}</Badge>
        {facts.progress ? <ProgressMarkBadge mark={facts.progress} /> : null}
      </div>
      <h2 className="mt-1 text-std-18B-160">
        <TextLink href={resultAddress(kind, id, asOf)} className="inline-block py-0.5">
          {number ? (
            <span className="mr-2 whitespace-nowrap tabular-nums">
              <MarkedText parts={number} />
            </span>
          ) : null}
          <MarkedText parts={title} />
        </TextLink>
      </h2>
      <dl className="mt-1 space-y-0.5 text-dns-14N-130">
        {found.map(({ field, parts }) => (
          <Row key={field} term={FOUND_FIELD_LABELS[field] ?? field}>
            <MarkedText parts={parts} />
          </Row>
        ))}
        {others.map(([field, text]) => (
          <Row key={field} term={FOUND_FIELD_LABELS[field] ?? field}>
            {text}
          </Row>
        ))}
        <Counts kind={kind} facts={facts} />
      </dl>
    </li>
  );
}

function Counts({
  kind,
  facts: { coverage, tasks, measures },
}: Pick<Result, "kind"> & { facts: ResultFacts }) {
  return (
    <>
      {coverage ? (
        <Row term="施策">
          ◎(主){coverage.primary}件、○(連携){coverage.related}件
        </Row>
      ) : null}
      {tasks === null ? null : <Row term={kind === "ministry" ? "主担当の工程" : "工程"}>{tasks}件</Row>}
      {measures === null ? null : <Row term="施策">{measures}件</Row>}
    </>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt className="shrink-0 text-solid-gray-700 after:content-[':']">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
