import { readPdf } from "./fixtures/pdf-text";
import { expect, test } from "./fixtures/stories";

test("見ていない図も紙に載り、行き先のない言葉は載らない", async ({ page, isMobile }) => {
  test.skip(isMobile, "紙の大きさは画面によらない");
  await page.goto("/ministries/digital");
  const chart = page.locator("[data-near]");
  await expect(chart.locator(".recharts-surface")).toHaveCount(await chart.count());
  await page.emulateMedia({ media: "print" });
  const legend = page.locator("#progress").getByRole("list", { name: "凡例" });
  await expect(legend).toBeVisible();
  const text = readPdf(await page.pdf({ preferCSSPageSize: true }))
    .map((entry) => entry.text)
    .join("");
  expect(text).toContain("同じ数値の表");
  for (const word of ["件すべて", "工程の一覧で開く", "すべての府省庁を見る", "表示する"]) {
    expect(text).not.toContain(word);
  }
});

test.describe("スクリプトなし", () => {
  test.use({ javaScriptEnabled: false });

  test("図のない凡例は紙に載らず、数値の表は載る", async ({ page }) => {
    await page.goto("/");
    await page.emulateMedia({ media: "print" });
    const figure = page.getByRole("figure", { name: /予定どおりと遅延:府省庁別/ });
    await expect(figure.getByRole("table")).toBeVisible();
    await expect(figure.getByRole("list", { name: "凡例" })).toBeHidden();
  });
});

test("工程の一覧は、紙の上でも列からはみ出さない", async ({ page, isMobile }) => {
  test.skip(isMobile, "紙の大きさは画面によらない");
  await page.setViewportSize({ width: 703, height: 994 });
  await page.goto("/tasks");
  await page.emulateMedia({ media: "print" });
  const beyond = await page.locator(".card-table td").evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const { right } = cell.getBoundingClientRect();
      const inside = [...cell.querySelectorAll("*")].filter(
        (part) => part.getBoundingClientRect().right > right + 1,
      );
      return inside.map((part) => part.textContent);
    }),
  );
  expect(beyond).toEqual([]);
});
