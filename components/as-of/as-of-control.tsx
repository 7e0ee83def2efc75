import type { ReactNode } from "react";
import { Dated } from "@/components/calendar/dated";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { Island } from "@/components/ui/island";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { dateLabel } from "@/lib/domain/as-of";
import { asOfOfQuarter, FIRST_STEP, neighbourAsOf, quarterSteps } from "@/lib/domain/as-of-steps";
import {
  type DateString,
  fiscalYearOf,
  numberInYear,
  quarterLabel,
  quarterOfDate,
} from "@/lib/domain/fiscal-quarter";
import { type AddressValues, addressOf, asOfText } from "@/lib/request/address";

/**
 * Moves 基準日: by date (a plain form), to the quarter before or after (links), and with scripts by a slider
 * over the quarters. The address says which day is shown.
 * @param path the page's own
 * @param keep other fields of its address
 * @param ministry slug: whose parts the link to the comparison means
 * @param error what is wrong with the day that was asked for
 */
export function AsOfControl({
  path,
  keep = {},
  ministry,
  asOf,
  today,
  error,
}: {
  path: string;
  keep?: AddressValues;
  ministry?: string;
  asOf: DateString;
  today: DateString;
  error?: string;
}) {
  const hrefOf = (date: DateString) => addressOf(path, { ...keep, asOf: asOfText(date, today) });
  const steps = quarterSteps(today);
  const stops = steps.map((quarter) => {
    const date = asOfOfQuarter(quarter, today);
    const year = numberInYear(quarter) === 1 ? fiscalYearOf(quarter) : undefined;
    return { label: labelOf(date), href: hrefOf(date), year };
  });
  const quarter = quarterOfDate(asOf);
  const place = steps.indexOf(quarter);
  const nearest = quarter < FIRST_STEP ? 0 : stops.length - 1;
  const { earlier, later } = neighbourAsOf(asOf, today);
  return (
    <search aria-label="基準日" className="mb-8 block rounded-8 bg-solid-gray-50 p-4 print:hidden">
      <div className="grid items-end gap-x-10 gap-y-4 lg:grid-cols-[auto_minmax(0,1fr)]">
        <form action={path} method="get" className="flex flex-wrap items-end gap-2">
          {Object.entries(keep).map(([name, value]) =>
            value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
          )}
          <TextField
            key={asOf}
            label="基準日"
            name="asOf"
            type="date"
            defaultValue={asOf}
            max={today}
            data-assumed={today}
            error={error}
            className="w-44"
          />
          <Button variant="outline">表示する</Button>
          <TextLink
            href={addressOf("/compare", { asOf: asOfText(asOf, today), ministry })}
            className="inline-flex min-h-11 items-center text-dns-14N-130"
          >
            ほかの日と比べる
          </TextLink>
        </form>
        <div className="min-w-0">
          <nav aria-label="四半期ごとの移動" className="flex flex-wrap justify-between gap-x-4">
            <StepLink href={earlier && hrefOf(earlier)} icon="previous">
              前の四半期{earlier ? <StepDate date={earlier} /> : null}
            </StepLink>
            <StepLink href={later && hrefOf(later)} icon="next">
              {later === today ? "今日" : "次の四半期"}
              {later ? <StepDate date={later} /> : null}
            </StepLink>
          </nav>
          {stops.length > 1 ? (
            <Island
              name="quarter-slider"
              className="script-only min-h-[5.25rem]"
              props={{
                stops,
                current: place === -1 ? nearest : place,
                currentLabel: labelOf(asOf),
              }}
            />
          ) : null}
        </div>
      </div>
    </search>
  );
}

/** 「2024年度4Q(2025年3月31日時点)」 */
function labelOf(date: DateString): string {
  return `${quarterLabel(quarterOfDate(date))}(${dateLabel(date)}時点)`;
}

function StepDate({ date }: { date: DateString }) {
  return (
    <span className="hidden sm:inline">
      <Dated>({dateLabel(date)})</Dated>
    </span>
  );
}

function StepLink({
  href,
  icon,
  children,
}: {
  href: string | null;
  icon: Extract<IconName, "previous" | "next">;
  children: ReactNode;
}) {
  const content = (
    <>
      {icon === "previous" ? <Icon name={icon} size={16} /> : null}
      <span>{children}</span>
      {icon === "next" ? <Icon name={icon} size={16} /> : null}
    </>
  );
  const look = "inline-flex min-h-11 items-center gap-1 text-dns-14N-130";
  if (href === null) return <span className={`${look} text-solid-gray-600`}>{content}</span>;
  return (
    <TextLink href={href} className={look}>
      {content}
    </TextLink>
  );
}
