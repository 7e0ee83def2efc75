import { randomUUID } from "node:crypto";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import { parseInput } from "@/lib/auth/parse-input";
import type { Viewer } from "@/lib/auth/viewer";
import { testDatabase } from "@/lib/db/test-database";
import { dateInJapan } from "@/lib/domain/as-of";
import { listOfferedFiles, readFile } from "@/lib/evidence/queries";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { submitReport } from "@/lib/reports/commands";
import { personOf, reportForm } from "@/lib/reports/report-fixture";
import { passReviews } from "@/lib/reviews/commands";
import { KEY_PREFIX } from "./columns";
import { commitAnswers } from "./commit-commands";
import { makeAnswerForm } from "./form-queries";
import { listUploads, readUpload } from "./preview-queries";
import { commitAnswersInput } from "./schema";
import { takeAnswers } from "./upload-commands";

const db = testDatabase();
/** What is written now is seen on no earlier day. */
const TODAY = dateInJapan(new Date());
let editor: Viewer;
let colleague: Viewer;
let foreign: Viewer;
let secretariat: Viewer;

beforeAll(async () => {
  await emptyButPlans(db);
  editor = await personOf(db, "editor", "isa");
  colleague = await personOf(db, "coordinator", "isa");
  foreign = await personOf(db, "editor", "moj");
  secretariat = await personOf(db, "secretariat", "digital");
});
beforeEach(async () => {
  await db.$executeRaw`truncate activity, report, lead_item, report_review, answer_upload, stored_file
    restart identity cascade`;
  await db.ministry.update({ where: { slug: "isa" }, data: { reviewRequired: false } });
});
afterAll(() => db.$disconnect());

type Cells = Partial<Record<"state" | "forecast" | "reason" | "note", string>>;

/** The form of 出入国在留管理庁 with some of its rows filled in: 工程番号 → cells. */
async function filledIn(answers: Record<string, Cells>, viewer = editor): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await makeAnswerForm(viewer, "isa", TODAY);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet("回答");
  const keys = sheet?.getRow(1).values as string[];
  sheet?.eachRow((row) => {
    for (const [key, text] of Object.entries(answers[String(row.getCell(1).value)] ?? {})) {
      row.getCell(keys.indexOf(KEY_PREFIX + key)).value = text;
    }
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const handIn = async (answers: Record<string, Cells>, viewer = editor) =>
  takeAnswers(db, viewer, { ministry: "isa", name: "回答.xlsx", bytes: await filledIn(answers, viewer) });

async function commit(upload: number, over: Record<string, string> = {}, viewer = editor) {
  const rows = (await readUpload(viewer, upload, TODAY))?.preview?.rows ?? [];
  const parts = rows.map(({ code, version }) => `${code}:${version}`).join(" ");
  const input = { requestId: randomUUID(), upload: String(upload), parts, ...over };
  return commitAnswers(db, viewer, parseInput(commitAnswersInput, input), TODAY);
}

/** Without a printed schedule nothing comes out as 遅延. */
const ANSWERS = {
  "K28-14": { state: "実施中", note: "一" },
  "K28-15": { state: "未着手", note: "二" },
};
let codes: string[] = [];
beforeAll(async () => {
  const tasks = await db.task.findMany({
    where: { firstQuarter: null, ministries: { some: { role: "LEAD", ministry: { slug: "isa" } } } },
    orderBy: { position: "asc" },
  });
  codes = tasks.map(({ code }) => code);
});
const two = () => {
  const [first = "", second = ""] = codes;
  return { [first]: ANSWERS["K28-14"], [second]: ANSWERS["K28-15"] };
};
const counts = async () => [await db.report.count(), await db.activity.count(), await db.leadItem.count()];

describe("回答様式", () => {
  it("has a row for each part that the ministry leads, for those who report for it", async () => {
    const upload = await handIn({});
    const read = await readUpload(editor, upload, TODAY);
    expect(read?.preview).toMatchObject({ rows: [], problems: [], notices: [], missing: [], unchanged: 8 });
    for (const other of [foreign, await personOf(db, "viewer", "isa", "other")]) {
      await expect(makeAnswerForm(other, "isa", TODAY)).rejects.toThrow(Forbidden);
    }
    await expect(makeAnswerForm(editor, "nowhere", TODAY)).rejects.toThrow(NotFound);
  });
});

describe("takeAnswers", () => {
  it("keeps a file for its owner alone, and writes nothing else", async () => {
    const upload = await handIn(two());
    const read = await readUpload(editor, upload, TODAY);
    expect(read?.preview?.rows.map(({ texts }) => texts.note)).toEqual(["一", "二"]);
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await readUpload(colleague, upload, TODAY)).toBeNull();
    const id = read?.upload.fileId ?? "";
    expect((await readFile(editor, id))?.name).toBe("回答.xlsx");
    expect(await readFile(colleague, id)).toBeNull();
    // It is no 根拠資料 of a report.
    expect(await listOfferedFiles(editor, null)).toEqual([]);
  });

  it("keeps the reason of what it can't read, and not the file", async () => {
    const bytes = new Uint8Array(Buffer.from("%PDF-1.7"));
    const upload = await takeAnswers(db, editor, { ministry: "isa", name: "a.xlsx", bytes });
    const read = await readUpload(editor, upload, TODAY);
    expect(read).toMatchObject({
      preview: null,
      upload: { fileId: null, refusal: expect.stringContaining("PDF") },
    });
    expect(await db.storedFile.count()).toBe(0);
    await expect(commit(upload)).rejects.toThrow(Invalid);
  });

  it("refuses another ministry's people before it reads anything", async () => {
    const file = { ministry: "isa", name: "a.xlsx", bytes: new Uint8Array(1) };
    await expect(takeAnswers(db, foreign, file)).rejects.toThrow(Forbidden);
    await expect(takeAnswers(db, editor, { ...file, ministry: "nowhere" })).rejects.toThrow(NotFound);
    await expect(takeAnswers(db, editor, { ...file, name: "a\u202E.xlsx" })).rejects.toThrow(Invalid);
    expect(await db.answerUpload.count()).toBe(0);
  });

  it("keeps the last ones, and what was taken over", async () => {
    const bytes = await filledIn(two());
    const take = () => takeAnswers(db, editor, { ministry: "isa", name: "a.xlsx", bytes });
    const first = await take();
    await commit(first);
    for (let turn = 0; turn < 7; turn++) await take();
    expect((await listUploads(editor, (await ministryId()) ?? 0)).map(({ id }) => id)).toEqual([
      8,
      7,
      6,
      5,
      4,
      first,
    ]);
    expect(await db.storedFile.count()).toBe(6);
  });
});

const ministryId = async () => (await db.ministry.findUnique({ where: { slug: "isa" } }))?.id;

describe("commitAnswers", () => {
  it("submits all of it once, each with a row of 履歴 that names the file", async () => {
    const upload = await handIn(two());
    const requestId = randomUUID();
    expect(await commit(upload, { requestId })).toEqual({ ministry: "isa", reports: 2 });
    expect(await commit(upload, { requestId, parts: "" })).toEqual({ ministry: "isa", reports: 2 });
    expect(await counts()).toEqual([2, 2, 2]);
    const { sha256 } = await db.storedFile.findFirstOrThrow();
    for (const { kind, after } of await db.activity.findMany()) {
      expect([kind, after]).toEqual([
        "submitReport",
        expect.objectContaining({ fileName: "回答.xlsx", sha256 }),
      ]);
    }
    expect((await readUpload(editor, upload, TODAY))?.upload).toMatchObject({
      reports: 2,
      committedAt: expect.any(Date),
    });
    await expect(commit(upload)).rejects.toThrow("すでに取り込みました");
  });

  it("submits nothing where a cell is wrong", async () => {
    const [first = "", second = ""] = codes;
    const upload = await handIn({ [first]: { state: "実施中" }, [second]: { state: "完了" } });
    await expect(commit(upload)).rejects.toThrow(Invalid);
    expect(await counts()).toEqual([0, 0, 0]);
    expect((await readUpload(editor, upload, TODAY))?.preview?.rows[1]?.problems).toEqual([
      { address: expect.stringMatching(/^N\d+$/), message: "完了日を入力してください。" },
    ]);
  });

  it("asks what becomes of rows that somebody changed since the form was made", async () => {
    const [first = "", second = ""] = codes;
    const upload = await handIn(two());
    await submitReport(db, colleague, reportForm({ code: first, ministry: "isa", note: "相手" }), TODAY);
    await expect(commit(upload)).rejects.toMatchObject({
      fields: { [`choice-${first}`]: expect.any(String) },
    });
    expect(await counts()).toEqual([1, 1, 1]);
    expect(await commit(upload, { choice: `${first}:skip` })).toMatchObject({ reports: 1 });
    const reports = await db.report.findMany({ orderBy: { id: "asc" }, include: { task: true } });
    expect(reports.map(({ task, note }) => [task.code, note])).toEqual([
      [first, "相手"],
      [second, "二"],
    ]);
    const again = await handIn({ [first]: { note: "私" } });
    await submitReport(db, colleague, reportForm({ code: first, ministry: "isa", basedOn: "1" }), TODAY);
    expect(await commit(again, { choice: `${first}:file` })).toMatchObject({ reports: 1 });
    expect((await db.report.findFirst({ orderBy: { id: "desc" } }))?.note).toBe("私");
  });

  it("keeps the file where somebody writes between the page and its form, and submits nothing", async () => {
    const [first = ""] = codes;
    const upload = await handIn(two());
    const rows = (await readUpload(editor, upload, TODAY))?.preview?.rows ?? [];
    const parts = rows.map(({ code, version }) => `${code}:${version}`).join(" ");
    await submitReport(db, colleague, reportForm({ code: first, ministry: "isa" }), TODAY);
    await expect(commit(upload, { parts, choice: `${first}:file` })).rejects.toThrow(Conflict);
    expect(await counts()).toEqual([1, 1, 1]);
    expect((await readUpload(editor, upload, TODAY))?.preview?.rows[0]?.conflict).not.toBeNull();
  });

  it("two at once take it over once", async () => {
    const upload = await handIn(two());
    const results = await Promise.allSettled([commit(upload), commit(upload)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await counts()).toEqual([2, 2, 2]);
  });

  it("sends all of it for 部内確認 where that is required, and else nothing", async () => {
    await db.ministry.update({ where: { slug: "isa" }, data: { reviewRequired: true } });
    const upload = await handIn(two());
    await expect(commit(upload)).rejects.toThrow("部内確認が必要");
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await commit(upload, { stage: "review" })).toMatchObject({ reports: 2 });
    expect([await db.reportReview.count(), await db.report.count()]).toEqual([2, 0]);
    const passing = {
      requestId: randomUUID(),
      ministry: "isa",
      part: [{ code: codes[1] ?? "", basedOn: 1 }],
    };
    await passReviews(db, colleague, passing, TODAY);
    expect((await db.activity.findFirst({ where: { kind: "passReview" } }))?.after).toMatchObject({
      fileName: "回答.xlsx",
    });
    const waiting = await readUpload(editor, await handIn(two()), TODAY);
    expect(waiting?.preview?.rows[0]?.problems[0]?.message).toContain("部内確認を待っている");
  });

  it("is the 事務局's with a reason, and nobody else's", async () => {
    const upload = await handIn(two(), secretariat);
    await expect(commit(upload, {}, secretariat)).rejects.toThrow("理由");
    await expect(commit(upload, {}, foreign)).rejects.toThrow(NotFound);
    const acting = { ...secretariat.acting, role: "viewer" as const };
    await expect(commit(upload, { behalfReason: "代行" }, { ...secretariat, acting })).rejects.toThrow(
      Forbidden,
    );
    expect(await commit(upload, { behalfReason: "代行" }, secretariat)).toMatchObject({ reports: 2 });
    expect(await db.report.findMany({ select: { behalfReason: true }, distinct: ["behalfReason"] })).toEqual([
      { behalfReason: "代行" },
    ]);
  });
});
