import { ministryHref } from "@/components/ministries/ministry-words";
import { ProgressIcon } from "@/components/progress/progress-icon";
import { TextLink } from "@/components/ui/text-link";
import { type Quarter, quarterCode } from "@/lib/domain/fiscal-quarter";
import { PROGRESS_LABELS, type Progress } from "@/lib/domain/progress";
import type { OwnProgress } from "@/lib/overview/queries";
import { addressOf } from "@/lib/request/address";

const NAMED = ["DELAYED", "UNREPORTED", "ON_TRACK"] as const satisfies readonly Progress[];

/** For a signed-in person: the own ministry in one line. */
export function OwnMinistry({
  own,
  quarter,
  asOf,
}: {
  own: OwnProgress;
  quarter: Quarter;
  asOf: string | undefined;
}) {
  const hrefOf = (values: Record<string, string>) =>
    addressOf("/tasks", { asOf, ministry: own.slug, ...values });
  const code = quarterCode(quarter);
  return (
    <section
      aria-labelledby="own-ministry"
      className="mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-1 rounded-8 border-2 border-key-900 px-4 py-3"
    >
      <h2 id="own-ministry" className="text-std-18B-160">
        {own.name}の状況
      </h2>
      <ul className="flex flex-wrap gap-x-6">
        <Item href={hrefOf({})} label="主担当" value={own.leads} />
        {NAMED.map((progress) =>
          own.counts ? (
            <Item
              key={progress}
              href={hrefOf({ progress })}
              label={PROGRESS_LABELS[progress]}
              value={own.counts[progress]}
              progress={progress}
            />
          ) : null,
        )}
        <Item href={hrefOf({ starts: code })} label="今期に始まる" value={own.starting} />
        <Item href={hrefOf({ ends: code })} label="今期に終わる" value={own.ending} />
        <li>
          <TextLink href={ministryHref(own.slug, asOf)} className="inline-flex min-h-11 items-center">
            {own.name}のページ
          </TextLink>
        </li>
      </ul>
    </section>
  );
}

function Item({
  href,
  label,
  value,
  progress,
}: {
  href: string;
  label: string;
  value: number;
  progress?: Progress;
}) {
  return (
    <li>
      <TextLink href={href} className="inline-flex min-h-11 items-center gap-1.5">
        {progress ? <ProgressIcon progress={progress} /> : null}
        {label}
        <span>
          <strong className="tabular-nums">{value.toLocaleString("ja-JP")}</strong>件
        </span>
      </TextLink>
    </li>
  );
}
