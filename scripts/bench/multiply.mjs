import { StopWithReason } from "../stop-with-reason.mjs";

/** What is repeated, in an order that references allow. New answers join the published 時点 they were frozen in. */
const TABLES = [
  "ministry",
  "ministry_alias",
  "plan",
  "plan_version",
  "plan_source",
  "succession",
  "part",
  "chapter",
  "section",
  "initiative",
  "initiative_section",
  "task",
  "task_ministry",
  "task_heir",
  "report",
  "schedule_statement",
  "publication_report",
  "publication_schedule",
  "measure",
  "measure_heir",
  "measure_mark",
  "measure_ministry",
  "contact",
  "indicator",
  "indicator_definition",
  "indicator_value",
  "kpi_report",
  "thread",
  "comment",
  "comment_revision",
  "mention",
];

/** Refer to what is repeated, and are not repeated: who works here and what they did is no plan. */
const ONCE = new Set(["membership", "session", "activity", "notification", "answer_upload"]);

/** What tells the copies apart, where a value has to be its own. */
const RENAMED = new Set([
  "ministry.slug",
  "ministry.name",
  "ministry_alias.alias",
  "plan.slug",
  "plan.title",
]);

/** Ids of a copy are the old ones and so much more per copy: every reference stays right. */
const STEP = 1_000_000;

/** @typedef {{ table: string, column: string, refers: string | null, serial: boolean }} Column */

/**
 * Repeats the plans as further plans, with ministries and reports of their own: `roadmap-2`, `digital-2` …
 * The first ones stay the current ones, so that pages show the same rows.
 * @param {import("pg").Client} client
 * @param {number} times in all
 * @throws {StopWithReason} when a table refers to them of which is not said here whether it is repeated
 */
export async function multiplyPlans(client, times) {
  const columns = await listColumns(client);
  for (const { table, refers } of columns) {
    if (refers === null || !TABLES.includes(refers) || TABLES.includes(table) || ONCE.has(table)) continue;
    const { rows } = await client.query(`select exists (select 1 from "${table}") as filled`);
    if (rows[0]?.filled) {
      throw new StopWithReason(
        `表 ${table} を20倍にするかどうかが、scripts/bench/multiply.mjs にありません。`,
      );
    }
  }
  await client.query("begin");
  const before = await countTasks(client);
  for (const table of TABLES) {
    const own = columns.filter((column) => column.table === table);
    const names = own.map(({ column }) => `"${column}"`).join(", ");
    const values = own.map((column) => copied(column)).join(", ");
    await client.query(
      `insert into "${table}" (${names}) select ${values} from "${table}" t, generate_series(1, $1::int) k`,
      [times - 1],
    );
    for (const { column } of own.filter(({ serial }) => serial)) {
      await client.query(
        `select setval(pg_get_serial_sequence('"${table}"', '${column}'), (select max("${column}") from "${table}"))`,
      );
    }
  }
  if ((await countTasks(client)) !== before * times)
    throw new StopWithReason("計画を20倍にできませんでした。");
  await client.query("commit");
}

/**
 * The value of a column in copy `k` (1, 2 …) of row `t`.
 * @param {Column} column
 */
function copied({ table, column, refers, serial }) {
  const value = `t."${column}"`;
  if (serial || (refers !== null && TABLES.includes(refers))) return `${value} + k * ${STEP}`;
  if (RENAMED.has(`${table}.${column}`)) return `${value} || '-' || (k + 1)`;
  // Ministries stand in their official order: those of the copies after all others.
  return `${table}.${column}` === "ministry.position" ? `${value} + k * 1000` : value;
}

/** @param {import("pg").Client} client */
async function listColumns(client) {
  /** @type {{ rows: Column[] }} */
  const { rows } = await client.query(`
    select c.relname as table, a.attname as column,
      (select f.confrelid::regclass::text from pg_constraint f
        where f.contype = 'f' and f.conrelid = c.oid and f.conkey = array[a.attnum]) as refers,
      pg_get_serial_sequence(format('%I', c.relname), a.attname) is not null as serial
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname, a.attnum`);
  return rows;
}

/** @param {import("pg").Client} client */
async function countTasks(client) {
  const { rows } = await client.query("select count(*)::int as tasks from task");
  return Number(rows[0]?.tasks);
}
