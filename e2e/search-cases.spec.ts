import { expect, test } from "./fixtures/stories";

/** What people type, and what has to come of it: the first result, one that is among them, or none at all. */
const CASES: readonly { q: string; first?: string; has?: string; none?: true }[] = [
  { q: "K02-03", first: "K02-03" },
  { q: "K02ー03", first: "K02-03" },
  { q: "Ｋ０２－０３", first: "K02-03" },
  { q: "k0203", first: "K02-03" },
  { q: "工程番号K02-03", first: "K02-03" },
  { q: "K02", first: "K02-01", has: "K02-20" },
  { q: "3-16", first: "03-16", has: "K03-16" },
  { q: "03‐16", first: "03-16" },
  { q: "０３－１６", first: "03-16" },
  { q: "03−16", first: "03-16" },
  { q: "総務省", first: "総務省" },
  { q: "総務", first: "総務省" },
  { q: "経産省", first: "経済産業省", has: "K01-05" },
  { q: "厚労省", first: "厚生労働省" },
  { q: "個情委", first: "個人情報保護委員会" },
  { q: "ＳＯＵＭＵ", first: "総務省" },
  { q: "nisc", first: "内閣官房", has: "K02-01" },
  { q: "11条", first: "11条 国及び地方公共団体等", has: "03-16" },
  { q: "11条3項", first: "11条3項", has: "05-34" },
  { q: "第十一条第三項", first: "11条3項" },
  { q: "13条", first: "13条 個人番号カード" },
  { q: "人材の育成", first: "17条 人材の育成及び確保" },
  { q: "せきゅりてぃ", first: "4. サイバーセキュリティ", has: "K03-16" },
  { q: "ｾｷｭﾘﾃｨｰ", first: "4. サイバーセキュリティ", has: "K03-16" },
  { q: "がばめんとくらうど", first: "K29-05" },
  { q: "ガバメント・クラウド", first: "K29-05" },
  { q: "ベースレジストリ", first: "K07-02" },
  { q: "べーす・れじすとり", first: "K07-02" },
  { q: "ａｉ", has: "K04-04" },
  { q: "Ａ Ｉ", has: "K04-04" },
  { q: "マイナンバーカード　健康保険証", first: "K09-11" },
  { q: "健康保険証、マイナンバカード", first: "K09-11" },
  { q: "総務省 セキュリティ", has: "K06-21" },
  { q: "K99-99", none: true },
  { q: "該当なし該当なし", none: true },
  { q: "総務省 該当なし該当なし", none: true },
];

// What is found is on the page as it comes.
test.use({ javaScriptEnabled: false });

test("打たれたとおりの語で探せる", async ({ page }) => {
  test.setTimeout(120_000);
  const main = page.getByRole("main");
  const results = main.getByRole("heading", { level: 2 }).getByRole("link");
  for (const { q, first, has, none } of CASES) {
    await test.step(`「${q}」を探す`, async () => {
      await page.goto(`/search?q=${encodeURIComponent(q)}`);
      if (none) {
        await expect.soft(main.getByText(`「${q}」は見つかりません`)).toBeVisible();
        return;
      }
      if (first !== undefined) await expect.soft(results.first(), q).toContainText(first);
      if (has !== undefined) await expect.soft(results.filter({ hasText: has }).first(), q).toBeVisible();
      await expect.soft(main.locator("mark").first(), q).toBeVisible();
    });
  }
});
