import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Client } from "pg";
import { dateInJapan } from "@/lib/domain/as-of";
import { CANARY, KEPT, REFUSED, TEXT_FIELDS } from "@/lib/domain/hostile-text-fixture";
import { cookieOf, type Fields, sendAction } from "./fixtures/actions";
import { readCsv } from "./fixtures/csv";
import { BASE_URL } from "./fixtures/environment";
import { sessionOf } from "./fixtures/people";
import { expect, test } from "./fixtures/stories";

/**
 * Hostile texts in every field of every form, against the production build, and what is shown of them. Run by the
 * 事務局 after all other stories (playwright.config.ts): on tasks of 法務省 and on one measure.
 */
test.describe.configure({ mode: "serial" });
test.use({ person: "secretariat" });

const LINES = Object.values(KEPT);
/** All of them in one text of a field with 10,000 characters. */
const WHOLE = LINES.join("\n");
/** The same in parts of at most 2,000 characters. */
const PARTS: string[] = [];
for (const line of LINES) {
  const longer = PARTS.length === 0 ? line : `${PARTS.at(-1)}\n${line}`;
  if (PARTS.length > 0 && [...longer].length <= 2_000) PARTS[PARTS.length - 1] = longer;
  else PARTS.push(line);
}
const SHORT = LINES.filter((text) => !/[\n\t]/.test(text) && [...text].length <= 200);
const FORMULAS = Object.entries(KEPT).flatMap(([name, text]) => (name.startsWith("formula") ? [text] : []));
const part = (turn: number) => PARTS[turn % PARTS.length] ?? "";
const today = () => dateInJapan(new Date());

/** Names of files; what stands before a slash is a folder, which a name is without. */
const FILES = SHORT.filter((text) => !/[/\\%]/.test(text) && [...text].length < 190)
  .slice(-20)
  .map((text) => `${text}.txt`);

let cookie = "";
let tasks: { id: number; code: string }[] = [];
let measure = { id: 0, number: "", ministry: "" };

test.beforeAll(async () => {
  cookie = cookieOf("secretariat");
});

test.beforeEach(async ({ db }) => {
  if (tasks.length > 0) return;
  tasks = await rows(
    db,
    `select t.id, t.code from task t join task_ministry tm on tm.task_id = t.id and tm.role = 'LEAD'
     join ministry m on m.id = tm.ministry_id and m.slug = 'moj'
     where t.first_quarter is null
     order by t.position limit ${FORMULAS.length + 2}`,
  );
  [measure = measure] = await rows<typeof measure>(
    db,
    `select me.id, me.number, mi.slug as ministry from measure me
     join measure_ministry mm on mm.measure_id = me.id and mm.role = 'LEAD'
     join ministry mi on mi.id = mm.ministry_id
     where not exists (select from indicator i where i.measure_id = me.id)
       and not exists (select from measure_mark k where k.measure_id = me.id)
     order by me.position desc limit 1`,
  );
});

async function rows<T>(db: Client, sql: string, values: unknown[] = []): Promise<T[]> {
  return (await db.query(sql, values)).rows;
}

async function one<T>(db: Client, sql: string, values: unknown[] = []): Promise<T> {
  const [row] = await rows<{ value: T }>(db, sql, values);
  if (!row) throw new Error(`nothing found by ${sql}`);
  return row.value;
}

/** Does what a form does, and says what it is told otherwise. */
async function act(name: string, fields: Fields): Promise<string | null> {
  const answer = await sendAction(cookie, name, { requestId: randomUUID(), ...fields });
  const { leadsTo, state } = answer;
  expect(leadsTo ?? state?.status, `${name}: ${JSON.stringify([state?.message, state?.fields])}`).toMatch(
    /^\/|^done$/,
  );
  return leadsTo;
}

/** The version of a lead's part, as a form would carry it. */
function versionOf(db: Client, code: string): Promise<string> {
  return one(
    db,
    `select coalesce((select li.version from lead_item li join task t on t.id = li.task_id
      join ministry m on m.id = li.ministry_id and m.slug = 'moj' where t.code = $1), 0)::text as value`,
    [code],
  );
}

async function handIn(name: string, text: string): Promise<{ id: string; name: string }> {
  const body = new FormData();
  body.append("file", new Blob([text]), name);
  const headers = { cookie, origin: BASE_URL, accept: "application/json" };
  const answer = await fetch(`${BASE_URL}/files`, { method: "POST", headers, body });
  const stored = await answer.json();
  expect(answer.status, JSON.stringify([name, stored])).toBe(200);
  return stored;
}

/** Whatever a field is for, and whatever else is in the form. */
const FILLER: Fields = {
  subjectType: "task",
  subjectId: "1",
  threadId: "1",
  commentId: "1",
  basedOn: "0",
  number: "01-01",
  side: "PROGRESS",
  ministry: "moj",
  indicator: "1",
  valueId: "1",
  report: "1",
  statement: "1",
  mark: "1",
  choice: "VOID",
  state: "IN_PROGRESS",
  code: "K01-01",
  parts: "K01-01:0",
  version: "0",
};
/** Forms whose fields are checked by the same rules as another's: a few texts show that they are used. */
const SAME_RULES = /^(reportAtDesk|change|retire|withdraw|repeat|reply|editComment|stateSchedule)/;

test("どの欄も、壊れた文字を、欄の名前を挙げて断り、入力を残す", async () => {
  const refused = Object.values(REFUSED);
  const wrong: string[] = [];
  const sends = Object.entries(TEXT_FIELDS).flatMap(([name, fields], place) => {
    const texts = SAME_RULES.test(name)
      ? [0, 7, 14].map((at) => refused[(at + place) % refused.length] ?? "")
      : refused;
    return (/^(signIn|startOidc)$/.test(name) ? texts.slice(0, 3) : texts).map((text) => ({
      name,
      fields,
      text,
    }));
  });
  await inTurns(4, sends, async ({ name, fields, text }) => {
    const typed = Object.fromEntries(Object.keys(fields).map((field) => [field, text]));
    const { status, state } = await sendAction(cookie, name, {
      ...FILLER,
      requestId: randomUUID(),
      ...typed,
    });
    // No sign-in by OIDC is set up here.
    if (name === "startOidc" && status === 404) return;
    const note = (what: string) => {
      wrong.push(`${name}: ${what}: ${JSON.stringify({ text, status, state })}`);
    };
    if (status !== 200 || state?.status !== "error" || /処理を完了できません/.test(state.message ?? ""))
      return note("answer");
    for (const [field, kind] of Object.entries(fields)) {
      if (kind === "secret") continue;
      // A common field of many reports is told of with the report that it would have been in.
      if (!/[ぁ-ん]/.test(state.fields?.[field] ?? "")) note(`no words for ${field}`);
      if (state.values?.[field] !== wellFormed(text)) note(`${field} is not kept`);
    }
  });
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(sends.length).toBeGreaterThan(200);
});

/** As forms carry it: a surrogate alone becomes another sign. */
function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

/** Several at once, as the server is used to. */
async function inTurns<T>(
  width: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of left) await work(item);
    }),
  );
}

test("ほかの文字は、書いたとおりに残る", async ({ db }) => {
  const [first, second, ...others] = tasks;
  if (!first || !second) throw new Error("法務省 has no tasks without a schedule");
  const code = first.code;

  // A conversation.
  const about = { subjectType: "task", subjectId: String(first.id) };
  const led = await act("startThread", { ...about, text: WHOLE });
  const commentId = /#comment-(\d+)$/.exec(led ?? "")?.[1] ?? "";
  const threadId = await one<string>(db, "select thread_id::text as value from comment where id = $1", [
    commentId,
  ]);
  await act("reply", { threadId, text: WHOLE });
  expect(
    await one(db, "select string_agg(text, '') as value from comment where thread_id = $1", [threadId]),
  ).toBe(WHOLE + WHOLE);
  await act("editComment", { commentId, basedOn: "1", text: `${WHOLE}\n直した` });
  expect(await one(db, "select text as value from comment where id = $1", [commentId])).toBe(
    `${WHOLE}\n直した`,
  );

  // A schedule and reports, on behalf of the ministry.
  const item = async (task: string) => ({ code: task, ministry: "moj", basedOn: await versionOf(db, task) });
  await act("stateSchedule", {
    ...(await item(code)),
    quarters: ["2030Q1", "2030Q2"],
    behalfReason: part(0),
  });
  const statement = await one<string>(
    db,
    "select max(id)::text as value from schedule_statement where task_id = $1",
    [first.id],
  );
  await act("withdrawSchedule", { ...(await item(code)), statement, behalfReason: part(1) });
  const report = {
    state: "IN_PROGRESS",
    effectiveOn: today(),
    forecast: "2090Q1",
    completedOn: "",
    baseReport: "",
  };
  const links = SHORT.filter((text) => !/https?:/.test(text)).slice(0, 20);
  const written = {
    ...report,
    note: WHOLE,
    reason: part(2),
    behalfReason: part(3),
    links: links.map((title, at) => `${title} https://example.go.jp/${at}?a='"&b=%3Cscript%3E`).join("\n"),
  };
  const reported = await act("submitReport", { ...(await item(code)), ...written });
  const id = /reported=(\d+)/.exec(reported ?? "")?.[1] ?? "";
  const [stored] = await rows(db, "select note, reason, behalf_reason from report where id = $1", [id]);
  expect(stored).toEqual({ note: WHOLE, reason: part(2), behalf_reason: part(3) });
  const titles = await rows<{ title: string }>(
    db,
    "select title from evidence where report_id = $1 order by position",
    [id],
  );
  expect(titles.map(({ title }) => title)).toEqual(links.map((title) => title.replace(/\s+/gu, " ").trim()));
  await act("repeatReport", { ...(await item(code)), behalfReason: part(4) });
  await act("withdrawReport", { ...(await item(code)), report: id, behalfReason: part(5) });
  await act("reportAtDesk", { ...(await item(second.code)), ...written, note: FORMULAS.join("\n") });
  const atDesk = await one<string>(db, "select max(id)::text as value from report where task_id = $1", [
    second.id,
  ]);
  await act("withdrawAtDesk", { ...(await item(second.code)), report: atDesk, behalfReason: part(0) });
  const files = await Promise.all(FILES.map((name, at) => handIn(name, `${at}\n`)));
  expect(files.map(({ name }) => name)).toEqual(FILES);
  await act("reportAtDesk", { ...(await item(second.code)), ...written, files: files.map(({ id }) => id) });
  for (const { id, name } of files.slice(0, 5)) {
    const answer = await fetch(`${BASE_URL}/files/${id}`, { headers: { cookie } });
    const disposition = answer.headers.get("content-disposition") ?? "";
    expect(decodeURIComponent(disposition.replace(/^attachment; filename\*=UTF-8''/, ""))).toBe(name);
  }

  // Many at once, as a spreadsheet copies them.
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const versions: string[] = [];
  for (const task of others) versions.push(await versionOf(db, task.code));
  await act("submitReports", {
    ministry: "moj",
    parts: others.map((task, at) => `${task.code}:${versions[at]}`).join(" "),
    column: "state",
    pasted: [
      "工程番号\t説明\t遅延の理由",
      ...others.map((task, at) => [task.code, cell(FORMULAS[at] ?? ""), cell(part(at))].join("\t")),
    ].join("\r\n"),
    ...report,
    note: "",
    reason: "",
    behalfReason: part(1),
  });
  const many = await rows<{ note: string; reason: string }>(
    db,
    `select distinct on (t.position) r.note, r.reason from report r join task t on t.id = r.task_id
     where t.code = any($1) and not r.sample order by t.position, r.id desc`,
    [others.map((task) => task.code)],
  );
  expect(many).toEqual(others.map((_, at) => ({ note: FORMULAS[at], reason: part(at) })));
});

test("指標、KPIの報告、印の扱いにも、書いたとおりに残る", async ({ db }) => {
  const { number, ministry, id: measureId } = measure;
  const leadVersion = () =>
    one<string>(
      db,
      `select coalesce((select lm.version from lead_measure lm join ministry m on m.id = lm.ministry_id
        where lm.measure_id = $1 and m.slug = $2), 0)::text as value`,
      [measureId, ministry],
    );
  const empty = { initialValue: "", initialOn: "", targetValue: "", targetOn: "" };
  const names = SHORT.filter((_, at) => at % 3 === 0);
  for (const [at, name] of names.entries()) {
    const unit = SHORT.filter((text) => [...text].length <= 20)[at] ?? "";
    const basedOn = await leadVersion();
    await act("createIndicator", {
      number,
      ministry,
      basedOn,
      side: "PROGRESS",
      name,
      unit,
      ...empty,
      behalfReason: part(at),
    });
    const stored = await one(
      db,
      "select name || '|' || unit as value from indicator_definition order by id desc limit 1",
    );
    expect(stored).toBe(`${name}|${unit}`);
  }
  const indicator = await one<string>(
    db,
    "select max(id)::text as value from indicator where measure_id = $1",
    [measureId],
  );
  const ofIndicator = async () => ({
    ministry,
    indicator,
    basedOn: await one<string>(db, "select version::text as value from indicator where id = $1", [indicator]),
  });
  for (const name of SHORT.filter((_, at) => at % 3 > 0).slice(0, 12)) {
    await act("changeIndicator", {
      ...(await ofIndicator()),
      name,
      unit: "件",
      ...empty,
      behalfReason: part(0),
    });
    expect(await one(db, "select name as value from indicator_definition order by id desc limit 1")).toBe(
      name,
    );
  }
  const value = { value: "１，２３４", effectiveOn: today(), note: WHOLE, behalfReason: part(1) };
  await act("recordIndicatorValue", { ...(await ofIndicator()), ...value });
  expect(await one(db, "select note as value from indicator_value order by id desc limit 1")).toBe(WHOLE);
  const valueId = await one<string>(db, "select max(id)::text as value from indicator_value");
  await act("withdrawIndicatorValue", { ...(await ofIndicator()), valueId, behalfReason: part(2) });
  await act("recordIndicatorValue", { ...(await ofIndicator()), ...value });
  const kpi = { number, ministry, side: "EFFECT", state: "IN_PROGRESS", effectiveOn: today(), note: WHOLE };
  await act("submitKpiReport", { ...kpi, basedOn: await leadVersion(), behalfReason: part(3) });
  expect(await one(db, "select note as value from kpi_report order by id desc limit 1")).toBe(WHOLE);
  const kpiReport = await one<string>(db, "select max(id)::text as value from kpi_report");
  await act("withdrawKpiReport", {
    ministry,
    basedOn: await leadVersion(),
    report: kpiReport,
    behalfReason: part(4),
  });
  await act("submitKpiReport", { ...kpi, basedOn: await leadVersion(), behalfReason: part(5) });
  const first = await one<string>(db, "select min(id)::text as value from indicator where measure_id = $1", [
    measureId,
  ]);
  await act("retireIndicator", { ministry, indicator: first, basedOn: "1", behalfReason: part(0) });

  const [mark] = await rows<{ id: string; version: string }>(
    db,
    "select id::text, version::text from measure_mark where target = 'NEEDS_REVIEW' order by id limit 1",
  );
  for (const [at, choice] of ["VOID", "REOPENED"].entries()) {
    const basedOn = String(Number(mark?.version) + at);
    await act("settleMark", { mark: mark?.id ?? "", basedOn, choice, reason: part(at) });
    expect(await one(db, "select reason as value from mark_decision order by id desc limit 1")).toBe(
      part(at),
    );
  }
});

test("下書き、ファイル名、検索の語も、壊れずに受けるか断る", async ({ db }) => {
  const code = tasks[0]?.code ?? "";
  const version = await one<number>(
    db,
    `select coalesce(max(d.version), 0)::int as value from draft d join user_account u on u.id = d.user_id
     where u.email = 'secretariat@demo.example' and d.form = $1`,
    [`report:${code}:moj`],
  );
  const save = (body: string) =>
    fetch(`${BASE_URL}/drafts`, {
      method: "PUT",
      headers: { cookie, origin: BASE_URL, "content-type": "application/json" },
      body,
    });
  const draft = (fields: string) =>
    `{"form":"report:${code}:moj","basedOn":0,"version":${version},"fields":${fields}}`;
  const broken = ["a\\u0000b", "a\\ud800b", "\\udc00"].map((text) => `{"note":"${text}"}`);
  const bodies = [
    ...broken.map(draft),
    draft('{"note":1}'),
    draft("[]"),
    "",
    "{",
    "null",
    '"\\ud800"',
    `[${"[".repeat(9_000)}`,
  ];
  for (const body of [...bodies, draft(`{"note":"${"あ".repeat(100_001)}"}`)]) {
    const answer = await save(body);
    expect([answer.status, answer.headers.get("content-type")], body.slice(0, 80)).toEqual([
      400,
      "application/problem+json; charset=utf-8",
    ]);
  }
  const kept = await save(
    draft(
      `{"__proto__":"x","constructor":"y","note":${JSON.stringify(WHOLE)},"reason":${JSON.stringify(part(1))}}`,
    ),
  );
  expect(kept.status).toBe(200);
  expect(
    await one(db, "select fields->>'note' as value from draft where form = $1", [`report:${code}:moj`]),
  ).toBe(WHOLE);

  for (const name of ["../../../etc/passwd.txt", "..\\..\\passwd.txt", "C:\\x\\passwd.txt"]) {
    expect((await handIn(name, `${name}\n`)).name).toBe("passwd.txt");
  }
  for (const text of Object.values(REFUSED)) {
    await expect(handIn(`${text}.txt`, "x")).rejects.toThrow(/ファイル名に/);
  }
  // A form that doesn't say how long it is.
  const endless = Readable.toWeb(Readable.from(Array.from({ length: 70 }, () => Buffer.alloc(16_000, 97))));
  const headers = { cookie, origin: BASE_URL, "content-type": "multipart/form-data; boundary=b" };
  const open = { method: "POST", headers, body: endless, duplex: "half" } as unknown as RequestInit;
  expect((await fetch(`${BASE_URL}/tasks/${code}`, open)).status).toBe(411);
  // Pages are dear: each text goes to one of them.
  const pages = ["/search?q=", "/tasks?q=", "/api/v1/tasks?q=", "/activity?item=", "/measures?ministry="];
  const texts = [...LINES, ...Object.values(REFUSED)].entries();
  await inTurns(4, [...texts], async ([at, text]) => {
    for (const address of [
      "/search/suggestions?q=",
      "/comments/mentions?q=",
      pages[at % pages.length] ?? "",
    ]) {
      const sent = `${address}${encodeURIComponent(wellFormed(text))}`.slice(0, 8_000);
      const answer = await fetch(BASE_URL + sent, { headers: { cookie } });
      await answer.arrayBuffer();
      if (answer.status >= 500) throw new Error(`${sent}: ${answer.status}`);
    }
  });
});

test("画面・API・ファイルで、書いたとおりに見え、何も動かない", async ({ page, request, browser }) => {
  const [first, second, ...others] = tasks;
  const reader = await browser.newPage({ storageState: sessionOf("editor") });
  const dialogs: string[] = [];
  const shown = async (view: typeof page, address: string, texts: readonly string[]) => {
    view.on("dialog", (dialog) => dialogs.push(`${address}: ${dialog.message()}`));
    await view.goto(address);
    const main = await view.getByRole("main").evaluate((element) => element.textContent);
    for (const text of texts) expect(main.includes(text), `${address}: ${text.slice(0, 200)}`).toBe(true);
    expect(await view.evaluate((name) => name in window, CANARY), address).toBe(false);
    const wide = await view.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, `${address} is too wide`).toBeLessThanOrEqual(0);
  };
  await shown(page, `/tasks/${first?.code}`, [`${WHOLE}\n直した`, WHOLE, part(2), part(3), part(4)]);
  await page.setViewportSize({ width: 390, height: 844 });
  await shown(page, `/tasks/${second?.code}`, [WHOLE, FORMULAS.join("\n"), ...FILES]);
  await shown(page, `/tasks/${first?.code}/report?ministry=moj`, [WHOLE, part(1)]);
  await shown(page, `/measures/${measure.number}`, [WHOLE]);
  await shown(page, `/measures/${measure.number}/indicators`, [WHOLE]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await shown(page, `/activity?item=${first?.code}`, [part(0), part(1), part(3), part(4), part(5)]);
  await shown(page, `/activity?item=${measure.number}`, [part(1), part(2), part(3)]);
  await shown(page, "/ministries/moj", []);
  await shown(page, `/ministries/moj/report?task=${first?.code}`, []);
  for (const text of ["script", "svg", "end of a text field", "end of JSON in a script"]) {
    await shown(page, `/search?q=${encodeURIComponent(KEPT[text] ?? "")}`, []);
  }
  await shown(reader, "/inbox", []);
  await reader.close();
  expect(dialogs).toEqual([]);

  // The same in data.
  const api = await (await request.get(`/api/v1/tasks/${second?.code}`)).json();
  const [latest] = api.reports.filter((entry: { sample: boolean }) => !entry.sample).slice(-1);
  expect([latest.note, latest.reason]).toEqual([WHOLE, part(2)]);
  const json = await (await request.get("/exports/progress.json?ministry=moj")).json();
  const csv = readCsv(await (await request.get("/exports/progress.csv?ministry=moj")).text());
  for (const [at, { code }] of others.entries()) {
    const cell = csv.find((record) => record.code === code && record.ministry === "moj")?.note ?? "";
    expect(cell.startsWith("'"), cell).toBe(!FORMULAS[at]?.startsWith("x"));
    const text = cell
      .replace(/^'/, "")
      .replace(/\\(.)/g, (_, sign) => ({ n: "\n", t: "\t" })[sign as string] ?? sign);
    expect(text).toBe(FORMULAS[at]);
    const records: { code: string; ministry: string; note: string }[] = json.rows;
    expect(records.find((record) => record.code === code && record.ministry === "moj")?.note).toBe(
      FORMULAS[at],
    );
  }
});
