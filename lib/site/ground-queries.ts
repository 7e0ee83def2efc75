import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { cache } from "react";
import { database } from "@/lib/db/client";

/** What nearly every page stands on. */
export type Ground = {
  /** Any sample (架空) is in the database. */
  samples: boolean;
  /** The approved versions of the plans that an address without `?plan=` means, of each the newest first. */
  plans: ApprovedVersion[];
  /** All ministries in their official order, as JSON text: id, slug, name, aliases, from, to. */
  ministries: string;
  /**
   * Which transactions this question saw. Postgres shows the same data to two questions with equal snapshots, so
   * what was answered at one is the answer at the other (PostgreSQL, "Transaction ID and Snapshot Information
   * Functions"); the time of its start tells one server from another.
   */
  state: string;
};

/** What a page prints about the document behind its numbers. */
export type CurrentPlan = {
  versionId: number;
  kind: "ROADMAP" | "MEASURES";
  slug: string;
  title: string;
  /** 「2023年6月」; null where the document has no date. */
  dated: string | null;
  citation: string;
  number: number;
  fileName: string;
};

/** With the moment of its approval (ISO). */
export type ApprovedVersion = CurrentPlan & { approvedAt: string };

/** One query, one row, once per request: questions of their own would cost each page as much again. */
export function readGround(): Promise<Ground> {
  const route = routes.getStore();
  if (!route) return groundOfPage();
  route.ground ??= askForGround();
  return route.ground;
}

const routes = new AsyncLocalStorage<{ ground: Promise<Ground> | null }>();

/** Has a route ask for the ground once, as a page does. @param answer reads, and writes nothing */
export function onOneGround<T>(answer: () => T): T {
  return routes.run({ ground: null }, answer);
}

const groundOfPage = cache(askForGround);

async function askForGround(): Promise<Ground> {
  const [row] = await database().$queryRaw<Ground[]>`
    select exists (select 1 from report where sample)
        or exists (select 1 from schedule_statement where sample)
        or exists (select 1 from publication where sample) as samples,
      (select coalesce(json_agg(x), '[]') from (
        select v.id as "versionId", p.kind::text as kind, p.slug, p.title,
          coalesce(v.dated, p.dated) as dated, coalesce(v.citation, p.citation) as citation,
          v.number, v.file_name as "fileName",
          coalesce(v.approved_at, v.imported_at) as "approvedAt"
        from plan p
        join plan_version v on v.plan_id = p.id and v.status = 'APPROVED'
        where p.slug = 'roadmap' or p.slug = 'measures'
        order by p.id, v.number desc
      ) x) as plans,
      (select coalesce(json_agg(json_build_array(m.id, m.slug, m.name, coalesce(a.aliases, '[]'),
          m.valid_from, m.valid_to) order by m.position), '[]')::text
        from ministry m
        left join (
          select ministry_id, json_agg(alias order by alias) as aliases from ministry_alias group by ministry_id
        ) a on a.ministry_id = m.id) as ministries,
      concat(pg_postmaster_start_time(), ' ', pg_current_snapshot()) as state`;
  if (!row) throw new Error("select answers one row");
  return row;
}

const scope = cache(() => ({}));

/**
 * The state of the database that this page or route stands on; null where nothing is asked once per request: to ask
 * for the state would be one more question.
 */
export async function stateOfRequest(): Promise<string | null> {
  const [first, second] = [scope(), scope()];
  return first === second || routes.getStore() ? (await readGround()).state : null;
}
