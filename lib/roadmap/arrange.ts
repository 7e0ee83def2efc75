import type { Quarter } from "@/lib/domain/fiscal-quarter";
import { chapterLabel, initiativeHeading, sectionLabel } from "@/lib/domain/initiative-heading";
import { countProgress, type ProgressCounts } from "@/lib/domain/progress";
import { leadMark, type ProgressMark, taskMark } from "@/lib/tasks/marks";
import type { TaskItem } from "@/lib/tasks/queries";
import type { RoadmapGrouping, RoadmapSort } from "./layout";

/** A line of the roadmap, as small as a page needs it. */
export type RoadmapRow = {
  code: string;
  title: string;
  /** 府省庁 in words: partners marked, units in parentheses. */
  who: string;
  /** Planned: printed, else first stated. Ascending. */
  quarters: Quarter[];
  stated: boolean;
  /** 見込 of the lead that `mark` speaks of, else the latest of all leads; none of those who have finished. */
  forecast: Quarter | null;
  /** 区分 that the group counts; null before the first publication. */
  mark: ProgressMark | null;
  /** 区分 of the whole task, where `mark` is one lead's and differs. */
  whole: ProgressMark | null;
  /** What stands above the 取組, and the 取組; null: as in the row before. */
  initiative: { above: string; heading: string; page: number } | null;
};

export type RoadmapGroup = {
  key: string;
  /** 部; null when the rows are grouped by ministry. */
  part: string | null;
  label: string;
  total: number;
  /** Rows that have a planned schedule. */
  scheduled: number;
  /** Null before the first publication. */
  counts: ProgressCounts | null;
  open: boolean;
  /** Empty while the group is folded. */
  rows: RoadmapRow[];
};

type Arrangement = {
  group: RoadmapGrouping;
  sort: RoadmapSort;
  /** Slug of the ministry whose rows are asked for; its own 区分 then stand for the tasks'. */
  ministry: string | undefined;
  isOpen: (key: string) => boolean;
};

/**
 * Tasks in groups, in the printed order of the 分野 or the official order of the ministries.
 * By ministry, a task stands under each of its leads (with `ministry`: under that one alone, if it leads it).
 * @param items in the printed order
 * @param ministries slugs and names in their order
 */
export function arrangeRoadmap(
  items: readonly TaskItem[],
  ministries: readonly { slug: string; name: string }[],
  { group, sort, ministry, isOpen }: Arrangement,
): RoadmapGroup[] {
  const groups = group === "ministry" ? byMinistry(items, ministries, ministry) : byChapter(items);
  return groups.map(({ key, part, label, tasks }) => {
    const slug = group === "ministry" ? key : ministry;
    const parts = tasks.map((task) => partOf(task, slug));
    const open = isOpen(key);
    return {
      key,
      part,
      label,
      total: tasks.length,
      scheduled: tasks.filter((task) => task.planned).length,
      counts: countOf(parts),
      open,
      rows: open ? rowsOf(sorted(parts, sort), slug, group, sort) : [],
    };
  });
}

type Tasks = { key: string; part: string | null; label: string; tasks: TaskItem[] };

function byChapter(items: readonly TaskItem[]): Tasks[] {
  const groups = new Map<string, Tasks>();
  for (const item of items) {
    const { chapter, part } = item;
    const known = groups.get(chapter.key);
    if (known) known.tasks.push(item);
    else {
      groups.set(chapter.key, {
        key: chapter.key,
        part: part.title,
        label: chapterLabel(chapter),
        tasks: [item],
      });
    }
  }
  return [...groups.values()];
}

function byMinistry(
  items: readonly TaskItem[],
  ministries: readonly { slug: string; name: string }[],
  only: string | undefined,
): Tasks[] {
  const leads = (item: TaskItem, slug: string) =>
    item.ministries.some((entry) => entry.slug === slug && entry.role === "LEAD");
  const asked = only !== undefined && items.every((item) => leads(item, only));
  return ministries
    .filter(({ slug }) => !asked || slug === only)
    .map(({ slug, name }) => ({
      key: slug,
      part: null,
      label: name,
      tasks: items.filter((item) => leads(item, slug)),
    }))
    .filter(({ tasks }) => tasks.length > 0);
}

type Part = { task: TaskItem; own: boolean; mark: ProgressMark | null; delay: number | null };

/** A task as its group sees it: by a lead's own 区分, else by the task's. */
function partOf(task: TaskItem, slug: string | undefined): Part {
  const lead = task.ministries.find((entry) => entry.slug === slug)?.progress;
  return lead
    ? { task, own: true, mark: leadMark(lead), delay: lead.delay }
    : { task, own: false, mark: taskMark(task), delay: task.delay };
}

function countOf(parts: readonly Part[]): ProgressCounts | null {
  const marks = parts.flatMap(({ mark }) => (mark ? [mark.progress] : []));
  return marks.length === parts.length ? countProgress(marks) : null;
}

/** Rows without the date or number sorted by come last; equal ones stay in the printed order. */
function sorted(parts: readonly Part[], sort: RoadmapSort): readonly Part[] {
  if (sort === "printed") return parts;
  const place = ({ task: { planned }, delay }: Part) =>
    (sort === "delay" ? delay && -delay : sort === "start" ? planned?.first : planned?.last) ??
    Number.POSITIVE_INFINITY;
  return [...parts].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function rowsOf(
  parts: readonly Part[],
  slug: string | undefined,
  group: RoadmapGrouping,
  sort: RoadmapSort,
): RoadmapRow[] {
  let before = "";
  return parts.map(({ task, own, mark }) => {
    const heading = initiativeHeading(task.initiative, task);
    const above = [
      ...(group === "ministry" ? [chapterLabel(task.chapter)] : []),
      ...task.sections.map(sectionLabel),
    ]
      .filter((label) => label !== heading)
      .join(" › ");
    const identity = `${task.chapter.key} ${task.initiative}`;
    const same = sort === "printed" && identity === before;
    before = identity;
    const several = own && task.ministries.filter(({ role }) => role === "LEAD").length > 1;
    const whole = several ? taskMark(task) : null;
    return {
      code: task.code,
      title: task.title,
      who: whoOf(task),
      quarters: task.stated ? task.statedQuarters : task.quarters,
      stated: task.stated,
      forecast: forecastOf(task, slug),
      mark,
      whole: whole?.label === mark?.label ? null : whole,
      initiative: same ? null : { above, heading, page: task.source.page },
    };
  });
}

function whoOf({ ministries }: TaskItem): string {
  return ministries
    .map(({ name, role, units }) => {
      const notes = [...units, ...(role === "PARTNER" ? ["連携"] : [])];
      return notes.length > 0 ? `${name}(${notes.join("、")})` : name;
    })
    .join("、");
}

/** A lead's own 見込, else the latest of all: the task is done when its last lead is. */
function forecastOf({ ministries }: TaskItem, slug: string | undefined): Quarter | null {
  const own = ministries.filter((entry) => entry.slug === slug && entry.progress);
  const forecasts = (own.length > 0 ? own : ministries).flatMap(({ progress }) => {
    const report = progress?.report;
    const over = report?.state === "COMPLETED" || report?.state === "CANCELLED";
    return report?.forecast == null || over ? [] : [report.forecast];
  });
  return forecasts.length > 0 ? Math.max(...forecasts) : null;
}
