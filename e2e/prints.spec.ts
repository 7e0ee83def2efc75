import { expect, test } from "./fixtures/stories";

test.describe("事務局", () => {
  test.use({ person: "secretariat" });

  test("概要をプレビューで確かめて取り、まとめて作るものは作成済みファイルで待ち、取り消せる", async ({
    page: first,
    context,
  }) => {
    // Processes write files one after the other.
    test.setTimeout(120_000);
    await first.goto("/prints?asOf=2026-06-30");
    await first.getByLabel("比べる元の日(概要)").fill("2026-03-31");
    await first.getByRole("button", { name: "プレビューを表示" }).click();
    const preview = first.getByRole("region", { name: "プレビュー", exact: true });
    await expect(preview).toContainText("変化は、2026年3月31日時点");
    await expect(preview.getByRole("row", { name: /^2026年6月30日\(2026年度1Q末\)/ })).toBeVisible();
    const address = await first.getByRole("link", { name: "PDFをダウンロード" }).getAttribute("href");
    const answer = await first.request.get(address ?? "");
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");

    // What is being shown there may still be on its way.
    const page = await context.newPage();
    await page.goto("/prints?asOf=2026-06-30&ministry=soumu+moj+meti+mext&print=ministry");
    await page.getByRole("button", { name: "4件をPDFとExcelで作成" }).click();
    const files = page.getByRole("region", { name: "作成済みファイル" });
    await expect(files.getByRole("status")).toContainText("ファイルの作成を始めました。");
    const long = files
      .getByRole("listitem")
      .filter({ hasText: "府省庁別(総務省、法務省、経済産業省、文部科学省)" })
      .first();
    await long.getByRole("button", { name: /の作成を取り消す$/ }).click();
    await expect(long).toContainText("取り消しました。");
    // What is not so any more is not said any more.
    await expect(files.getByRole("status")).toHaveText(/ファイルの作成を取り消しました。$/);

    // The page follows by itself.
    const other = await context.newPage();
    await other.goto("/prints?asOf=2026-06-30&ministry=jma&print=ministry");
    await other.getByRole("button", { name: "PDFとExcelで作成" }).click();
    const kept = other.getByRole("region", { name: "作成済みファイル" });
    const short = kept.getByRole("listitem").filter({ hasText: "府省庁別(気象庁)" }).first();
    const made = short.getByRole("link", { name: "府省庁別-2026-06-30.zipをダウンロード" });
    await expect(made).toBeVisible({ timeout: 60_000 });
    const file = await made.getAttribute("href");
    expect((await (await other.request.get(file ?? "")).body()).subarray(0, 2).toString()).toBe("PK");
  });
});
