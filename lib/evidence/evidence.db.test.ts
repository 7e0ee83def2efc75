import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Invalid, TooManyAttempts } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import { testDatabase } from "@/lib/db/test-database";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { repeatReport, submitReport } from "@/lib/reports/commands";
import { personOf, reportForm, TODAY } from "@/lib/reports/report-fixture";
import { LARGEST_FILE, storeFile } from "./commands";
import { listOfferedFiles, listReportExtras, readFile } from "./queries";

const db = testDatabase();
const CODE = "K28-14";
const bytes = (text: string) => new TextEncoder().encode(text);
let editor: Viewer;
let colleague: Viewer;
let foreign: Viewer;
let versionId = 0;

beforeAll(async () => {
  await emptyButPlans(db);
  versionId = (await db.task.findFirstOrThrow({ where: { code: CODE } })).versionId;
  editor = await personOf(db, "editor", "jma");
  colleague = await personOf(db, "coordinator", "jma");
  foreign = await personOf(db, "editor", "soumu");
});
beforeEach(async () => {
  await db.$executeRaw`truncate activity, report, lead_item, stored_file restart identity cascade`;
});
afterAll(() => db.$disconnect());

const pdf = (name = "資料.pdf", viewer = editor) => storeFile(db, viewer, { name, bytes: bytes("%PDF-1.7") });
const submit = (over: Record<string, string> = {}, files: string[] = [], viewer = editor) =>
  submitReport(db, viewer, { ...reportForm({ code: CODE, ministry: "jma", ...over }), files }, TODAY);

describe("storeFile", () => {
  it("keeps a file by what it is, for its owner alone until a report has it", async () => {
    const { id } = await pdf("C:\\x\\資料.txt");
    expect(await readFile(editor, id)).toMatchObject({ name: "資料.txt", mediaType: "application/pdf" });
    expect(await readFile(foreign, id)).toBeNull();
    await submit({}, [id]);
    expect(Buffer.from((await readFile(foreign, id))?.bytes ?? []).toString()).toBe("%PDF-1.7");
  });

  it("keeps the same file once, and refuses what it doesn't take", async () => {
    expect(await pdf()).toEqual(await pdf());
    for (const [name, content] of [
      ["a.html", "<p>"],
      ["a\u202e.pdf", "%PDF-"],
      ["", "%PDF-"],
    ] as const) {
      await expect(storeFile(db, editor, { name, bytes: bytes(content) })).rejects.toThrow(Invalid);
    }
    const large = new Uint8Array(LARGEST_FILE + 1).fill(0x20);
    await expect(storeFile(db, editor, { name: "a.txt", bytes: large })).rejects.toThrow(Invalid);
    for (let n = 1; n < 50; n++) await pdf(`${n}.pdf`);
    await expect(pdf("51.pdf")).rejects.toThrow(TooManyAttempts);
  });
});

describe("根拠資料 of a report", () => {
  it("is shown to those signed in, told in the history by number, and repeated with the report", async () => {
    const { id } = await pdf();
    const report = await submit({ links: "議事 https://a.example/1" }, [id]);
    const extras = await listReportExtras(foreign, versionId, CODE, "2100-01-01");
    expect(extras?.[report]?.evidence).toMatchObject([
      { title: "議事", url: "https://a.example/1", fileId: null },
      { title: "資料.pdf", url: null, fileId: id, size: 8 },
    ]);
    expect(await listReportExtras(null, versionId, CODE, "2100-01-01")).toBeNull();
    expect(await db.activity.findMany()).toMatchObject([{ after: { evidence: 2 } }]);
    const again = await repeatReport(
      db,
      colleague,
      {
        code: CODE,
        ministry: "jma",
        requestId: randomUUID(),
        basedOn: 1,
        behalfReason: "",
        stage: "submit" as const,
      },
      TODAY,
    );
    expect(await db.evidence.count({ where: { reportId: again } })).toBe(2);
  });

  it("takes no file of somebody else's, and then writes nothing", async () => {
    const theirs = await pdf("他.pdf", foreign);
    await expect(submit({}, [theirs.id])).rejects.toThrow(Invalid);
    await expect(submit({}, [randomUUID()])).rejects.toThrow(Invalid);
    expect(await db.report.count()).toBe(0);
    expect(await db.leadItem.count()).toBe(0);
  });

  it("offers the person's loose files, and those of the report before", async () => {
    const used = await pdf("使用.pdf", colleague);
    const report = await submit({}, [used.id], colleague);
    const loose = await pdf("未使用.pdf");
    expect((await listOfferedFiles(editor, report)).map(({ name }) => name)).toEqual([
      "使用.pdf",
      "未使用.pdf",
    ]);
    await submit({ basedOn: "1" }, [used.id, loose.id]);
    expect(await listOfferedFiles(foreign, null)).toEqual([]);
  });
});
