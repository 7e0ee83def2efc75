import "server-only";
import { ARTICLES } from "@/lib/domain/articles";
import { type CoverageBasis, type CoverageCount, coverage } from "@/lib/domain/coverage";
import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import { countProgress, type ProgressCounts } from "@/lib/domain/progress";
import { listAllMeasures, type MeasureItem } from "@/lib/measures/queries";
import type { LateTask } from "@/lib/progress/late-task";
import { listTaskFacts, type TaskFact } from "@/lib/progress/queries";
import { readReportTexts } from "@/lib/progress/report-text-queries";
import type { TaskContent } from "@/lib/tasks/content-queries";
import type { TaskScope } from "@/lib/tasks/queries";
import { listMinistries } from "./queries";
import type { RoleCount } from "./rows";
import {
  byMinistry,
  delayedParts,
  lateTasks,
  ledParts,
  type OverdueTask,
  overdueTasks,
  quarterTasks,
} from "./task-parts";

/** Tasks named of those that begin or end in a quarter. */
const NAMED_TASKS = 8;

/** A ministry's part in the roadmap. */
export type MinistryTasks = {
  count: RoleCount;
  /** Parts of its 部局 as lead, in the printed order. */
  units: { unit: string; count: number }[];
  /** This and the next quarter at 基準日. */
  quarters: ReturnType<typeof quarterTasks>[];
  /** Null before the first publication. */
  progress: MinistryProgressDetail | null;
};

export type MinistryProgressDetail = {
  counts: ProgressCounts;
  /** The same over the parts of all ministries, this one included. */
  whole: { leads: number; counts: ProgressCounts };
  /** The longest delay first. */
  late: LateTask[];
  overdue: OverdueTask[];
};

/** A measure as the page of a ministry lists it. */
export type MinistryMeasure = Pick<MeasureItem, "number" | "name" | "marks">;

/** A ministry's part in the catalogue of measures. */
export type MinistryMeasures = {
  lead: MinistryMeasure[];
  partner: MinistryMeasure[];
  units: { unit: string; numbers: string[] }[];
  articles: { number: string; title: string; lead: CoverageCount; partner: CoverageCount }[];
  /** Of the measures it leads. */
  basis: CoverageBasis;
};

/** What a ministry leads, and shares as a partner, in the roadmap as of a 基準日. Two waves of queries. */
export async function getMinistryTasks(
  { versionId, asOf, basis }: TaskScope,
  slug: string,
): Promise<MinistryTasks> {
  const [facts, ministries] = await Promise.all([listTaskFacts(versionId, asOf, basis), listMinistries()]);
  const id = ministries.find((ministry) => ministry.slug === slug)?.id ?? -1;
  const parts = ledParts(facts, id);
  const own = entriesOf(facts, id);
  const now = quarterOfDate(asOf);
  const known = basis.kind !== "none";
  const late = known ? delayedParts(parts) : [];
  const texts = await readReportTexts(late.flatMap(({ lead }) => lead.reportId ?? []));
  return {
    count: { lead: parts.length, partner: own.length - parts.length },
    units: countUnits(own),
    quarters: [now, now + 1].map((quarter) =>
      quarterTasks(parts, quarter, { ministries, known, limit: NAMED_TASKS }),
    ),
    progress: known
      ? {
          counts: countProgress(parts.map(({ lead }) => lead.progress)),
          whole: wholeOf(facts),
          late: lateTasks(late, ({ lead }) => texts.get(lead.reportId ?? 0)?.reason ?? null),
          overdue: overdueTasks(parts, now),
        }
      : null,
  };
}

/** What a ministry leads, and shares as a partner, among the measures at a 基準日. */
export async function getMinistryMeasures(
  versionId: number,
  asOf: DateString,
  slug: string,
): Promise<MinistryMeasures> {
  const measures = await listAllMeasures(versionId, asOf);
  const of = (role: "LEAD" | "PARTNER") =>
    measures.filter((measure) =>
      measure.ministries.some((entry) => entry.slug === slug && entry.role === role),
    );
  const lead = of("LEAD");
  const partner = of("PARTNER");
  const led = count(lead);
  const shared = count(partner);
  const none = { primary: 0, related: 0 };
  const units = lead.flatMap(({ number, ministries }) =>
    ministries
      .filter((entry) => entry.slug === slug)
      .flatMap((entry) => entry.units.map((unit) => ({ unit, number }))),
  );
  return {
    lead: lead.map(listed),
    partner: partner.map(listed),
    units: [...new Set(units.map(({ unit }) => unit))].map((unit) => ({
      unit,
      numbers: units.filter((entry) => entry.unit === unit).map(({ number }) => number),
    })),
    articles: ARTICLES.map(({ number, title }) => ({
      number,
      title,
      lead: led.articles[number] ?? none,
      partner: shared.articles[number] ?? none,
    })),
    basis: led.basis,
  };
}

type Entry = TaskContent["ministries"][number];

const entries = new WeakMap<readonly TaskFact[], ReadonlyMap<number, readonly Entry[]>>();

/** What the version says of a ministry, task by task; sorted once for the same facts. */
function entriesOf(facts: readonly TaskFact[], id: number): readonly Entry[] {
  const all = () => facts.flatMap(({ content }) => content.ministries);
  const known = entries.get(facts) ?? byMinistry(all(), ({ ministryId }) => ministryId);
  entries.set(facts, known);
  return known.get(id) ?? [];
}

const wholes = new WeakMap<readonly TaskFact[], MinistryProgressDetail["whole"]>();

/** Over the parts of all ministries; counted once for the same facts. */
function wholeOf(facts: readonly TaskFact[]): MinistryProgressDetail["whole"] {
  const known = wholes.get(facts);
  if (known) return known;
  const parts = facts.flatMap(({ leads }) => leads.map(({ progress }) => progress));
  const whole = { leads: parts.length, counts: countProgress(parts) };
  wholes.set(facts, whole);
  return whole;
}

function listed({ number, name, marks }: MeasureItem): MinistryMeasure {
  return { number, name, marks };
}

function count(measures: readonly MeasureItem[]) {
  return coverage(
    measures.map(({ id }) => id),
    measures.flatMap(({ id, marks }) => marks.map((mark) => ({ ...mark, measureId: id }))),
  );
}

function countUnits(own: readonly { role: string; units: readonly string[] }[]) {
  const units = own.filter(({ role }) => role === "LEAD").flatMap((entry) => entry.units);
  return [...new Set(units)].map((unit) => ({ unit, count: units.filter((entry) => entry === unit).length }));
}
