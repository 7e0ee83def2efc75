import { expect, test } from "./fixtures/stories";

const TYPES = {
  PDF: { type: "application/pdf", begins: "%PDF-" },
  Excel: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", begins: "PK" },
};

test.describe("事務局", () => {
  test.use({ person: "secretariat" });

  test("印刷用のPDFとExcelを、見ている条件と基準日のまま取れる", async ({ page }) => {
    for (const [address, format, subject, name] of [
      ["/?asOf=2026-06-30", "PDF", "進捗の概要", "概要-2026-06-30"],
      ["/roadmap?asOf=2026-06-30&ministry=soumu&progress=DELAYED", "PDF", "工程表", "工程表-2026-06-30"],
      ["/measures?asOf=2026-06-30&ministry=soumu", "Excel", "施策集", "施策集-2026-06-30"],
      ["/ministries/soumu?asOf=2026-06-30", "Excel", "総務省の工程と施策", "総務省-2026-06-30"],
    ] as const) {
      await page.goto(address);
      const { type, begins } = TYPES[format];
      const link = page.getByRole("link", { name: `${format}(${subject}、印刷用)` });
      const answer = await page.request.get((await link.getAttribute("href")) ?? "");
      expect(answer.status(), address).toBe(200);
      expect(answer.headers()["content-type"]).toBe(type);
      expect(decodeURIComponent(answer.headers()["content-disposition"] ?? "")).toContain(`''${name}.`);
      expect((await answer.body()).subarray(0, begins.length).toString()).toBe(begins);
    }
    await page.goto("/exports/definitions");
    await expect(page.getByRole("region", { name: "印刷用のファイル" }).getByRole("link")).toHaveCount(11);
  });
});

test("印刷用のファイルも、使えない条件を項目の名前で断る", async ({ request }) => {
  for (const [address, field] of [
    ["/exports/roadmap.pdf?layout=print&asOf=2099-01-01", "asOf"],
    ["/exports/roadmap.xlsx?layout=print&ministry=nobody", "ministry"],
    ["/exports/measures.xlsx?layout=print&article=99", "article"],
    ["/exports/ministry.pdf?layout=print", "ministry"],
    ["/exports/summary.pdf?layout=print&asOf=2026-06-30&from=2026-07-01", "from"],
  ] as const) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(400);
    expect((await answer.json()).errors).toEqual([expect.objectContaining({ field })]);
  }
  expect((await request.get("/exports/roadmap.docx?layout=print")).status()).toBe(404);
});
