import "server-only";
import { database } from "@/lib/db/client";
import type { Quarter } from "@/lib/domain/fiscal-quarter";
import type { PlannedSpan } from "@/lib/domain/progress";
import { versionContents } from "@/lib/plans/version-contents";

/** What a version says of one task: never changes once the version is approved. */
export type TaskContent = {
  /** Of the task in force that it went on as, where there is one: reports and comments hang there. */
  taskId: number;
  code: string;
  part: { number: string; title: string };
  chapter: { key: string; number: number; title: string };
  sections: { number: number; title: string }[];
  initiativeId: number;
  initiative: string;
  title: string;
  /** As printed, ascending. */
  quarters: Quarter[];
  /** Ends of the printed quarters; null: 時期の記載なし. */
  printed: PlannedSpan | null;
  /** In the printed order. */
  ministries: { ministryId: number; role: "LEAD" | "PARTNER"; units: string[] }[];
  ministriesText: string;
  source: { page: number; line: number };
  printedTitle: string;
  printedInitiative: string;
  sourceText: string;
  recovered: boolean;
  /** The task of the version before that it comes from; null: it is new, or the version is the first. */
  origin: TaskOrigin | null;
};

/** `parts`: all tasks that come from it, where it was split; `carries`: this one has its reports and comments. */
export type TaskOrigin = { version: number; code: string; carries: boolean; parts: string[] };

/** The tasks of an approved version, in the printed order: kept in the process, asked of Postgres once. */
export function listTaskContents(versionId: number): Promise<readonly TaskContent[]> {
  return contents(database(), versionId);
}

type Row = Omit<TaskContent, "printed" | "source"> & {
  first: number | null;
  last: number | null;
  page: number;
  line: number;
};

const contents = versionContents(async (versionId): Promise<readonly TaskContent[]> => {
  const rows = await database().$queryRaw<Row[]>`
    select coalesce(h.heir_id, t.id) as "taskId", t.code, t.title, t.quarters, t.first_quarter as first, t.last_quarter as last,
      t.ministries_text as "ministriesText", t.page, t.line, t.recovered,
      t.printed_title as "printedTitle", t.source_text as "sourceText",
      jsonb_build_object('number', p.number, 'title', p.title) as part,
      jsonb_build_object('key', c.key, 'number', c.number, 'title', c.title) as chapter,
      i.id as "initiativeId", i.name as initiative, i.printed as "printedInitiative",
      coalesce((
        select jsonb_agg(jsonb_build_object('number', s.number, 'title', s.title) order by s.position)
        from initiative_section x join section s on s.id = x.section_id where x.initiative_id = i.id
      ), '[]') as sections,
      coalesce((
        select jsonb_agg(jsonb_build_object('ministryId', tm.ministry_id, 'role', tm.role,
          'units', to_jsonb(tm.units)) order by tm.position)
        from task_ministry tm where tm.task_id = t.id
      ), '[]') as ministries,
      case when s.from_key is not null then jsonb_build_object('version', o.number, 'code', s.from_key,
        'carries', s.carries, 'parts', case when s.kind = 'SPLIT' then (
          select jsonb_agg(y.key order by y.key) from succession y
          where y.version_id = s.version_id and y.from_key = s.from_key
        ) else '[]' end) end as origin
    from task t
    left join task_heir h on h.task_id = t.id
    left join succession s on s.version_id = t.version_id and s.key = t.code
    join plan_version v on v.id = t.version_id
    left join plan_version o on o.id = v.predecessor_id
    join initiative i on i.id = t.initiative_id
    join chapter c on c.id = i.chapter_id
    join part p on p.id = c.part_id
    where t.version_id = ${versionId}
    order by t.position`;
  return rows.map(({ first, last, page, line, ...task }) => ({
    ...task,
    printed: first !== null && last !== null ? { first, last } : null,
    source: { page, line },
  }));
});
