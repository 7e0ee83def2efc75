import { readPdf } from "./fixtures/pdf-text";
import { expect, test } from "./fixtures/stories";

test("図を1つ見たページでは、見ていない図も紙に載る", async ({ page }) => {
  await page.goto("/");
  const charts = page.locator("[data-near]");
  expect(await charts.count()).toBeGreaterThan(1);
  await charts.first().scrollIntoViewIfNeeded();
  await expect(charts.locator(".recharts-surface")).toHaveCount(await charts.count());
});

test("紙には、図のない凡例も、行き先のない言葉も載らない", async ({ page }) => {
  await page.goto("/ministries/digital");
  const legend = page.locator("#progress").getByRole("list", { name: "凡例" });
  await page.emulateMedia({ media: "print" });
  await expect(legend).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.locator("#progress [data-near]").scrollIntoViewIfNeeded();
  await expect(page.locator("#progress .recharts-surface")).toHaveCount(1);
  await page.emulateMedia({ media: "print" });
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

test("工程の一覧は、紙の上でも列からはみ出さない", async ({ page }) => {
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
