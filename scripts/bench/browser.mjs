import { chromium } from "playwright";
import { findBrowser } from "../find-browser.mjs";
import { StopWithReason } from "../stop-with-reason.mjs";
import { FILTERED, PAINTED } from "./pages.mjs";
import { median } from "./statistics.mjs";

/** So much slower than this machine is the processor that pages are drawn on. */
export const SLOW_DOWN = 4;
const SETTLED_MS = 1_500;
const DESKTOP = { width: 1440, height: 900 };

/** @typedef {{ address: string, limit: number, paint: number, scripts: number }} Painted milliseconds of LCP; compressed bytes of all scripts fetched */
/** @typedef {{ address: string, pause: number, shown: number }} Filtered milliseconds */

/**
 * Times pages in Chromium, signed out, on a slowed processor; the network is this machine's own.
 * @param {string} origin
 * @param {{ pages: readonly import("./pages.mjs").Page[], rounds: number, say: (line: string) => void }} options
 * @returns {Promise<{ version: string, painted: Painted[], filtered: Filtered[] }>}
 */
export async function measureBrowser(origin, { pages, rounds, say }) {
  const { env, ...found } = await findBrowser(say);
  const browser = await chromium.launch({ ...found, env: { ...process.env, ...env } });
  try {
    const wanted = new Set(pages.map(({ address }) => address));
    const paints = PAINTED.filter(({ address }) => wanted.has(address)).map((page) => ({
      ...page,
      runs: /** @type {{ paint: number, scripts: number }[]} */ ([]),
    }));
    const filters = FILTERED.filter(({ address }) => wanted.has(address)).map((filter) => ({
      ...filter,
      runs: /** @type {number[]} */ ([]),
    }));
    for (let round = 1; round <= rounds; round++) {
      say(`Chromium で測っています(${round}/${rounds}回目)`);
      for (const { address, runs } of paints) {
        runs.push(await onSlowPage(browser, (page) => largestPaint(page, `${origin}${address}`)));
      }
      for (const { address, pause, runs } of filters) {
        runs.push(await onSlowPage(browser, (page) => filterAnswer(page, `${origin}${address}`, pause)));
      }
    }
    return {
      version: browser.version(),
      painted: paints.map(({ address, limit, runs }) => ({
        address,
        limit,
        paint: median(runs.map((run) => run.paint)),
        scripts: median(runs.map((run) => run.scripts)),
      })),
      filtered: filters.map(({ address, pause, runs }) => ({ address, pause, shown: median(runs) })),
    };
  } finally {
    await browser.close();
  }
}

/**
 * A page of a new browser context: nothing is cached.
 * @template T
 * @param {import("playwright").Browser} browser
 * @param {(page: import("playwright").Page) => Promise<T>} use
 */
async function onSlowPage(browser, use) {
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
    return await use(page);
  } finally {
    await context.close();
  }
}

/**
 * Largest Contentful Paint since the navigation began, and the scripts fetched by then.
 * @param {import("playwright").Page} page
 * @param {string} url
 */
async function largestPaint(page, url) {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      Reflect.set(window, "largestPaint", list.getEntries().at(-1)?.startTime);
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
  await open(page, url);
  return page.evaluate(() => ({
    paint: Number(Reflect.get(window, "largestPaint")),
    scripts: performance
      .getEntriesByType("resource")
      .filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
      .reduce((sum, entry) => sum + /** @type {PerformanceResourceTiming} */ (entry).encodedBodySize, 0),
  }));
}

/**
 * Opens a page and lets it settle.
 * @param {import("playwright").Page} page
 * @param {string} url
 */
async function open(page, url) {
  const answer = await page.goto(url, { waitUntil: "load" });
  if (!answer?.ok()) throw new StopWithReason(`${url} が ${answer?.status()} を返しました。`);
  await page.waitForTimeout(SETTLED_MS);
}

/**
 * From the click on the filter's button to the first frame in which the result is there and what one sees
 * of the page is filled, in this document or in a new one: the request, the server's work, reading, styles,
 * layout and paint. The page was open before, so its styles and scripts are cached.
 * @param {import("playwright").Page} page
 * @param {string} url
 * @param {number} pause between the choice and the click, in milliseconds
 * @returns {Promise<number>} milliseconds
 */
async function filterAnswer(page, url, pause) {
  await page.addInitScript(() => {
    addEventListener(
      "click",
      (event) => sessionStorage.setItem("clicked", String(performance.timeOrigin + event.timeStamp)),
      true,
    );
    // The field as it stands on the page that is answered with: chosen by the server, not by the click.
    const isAnswered = () =>
      new URLSearchParams(location.search).get("ministry") === "digital" &&
      document.querySelector('main select[name="ministry"] option[value="digital"][selected]') !== null;
    const isFilled = () =>
      document.readyState !== "loading" ||
      (document.querySelector("main table") !== null && document.body.scrollHeight > innerHeight);
    const look = () => {
      if (!isAnswered() || !isFilled()) return requestAnimationFrame(look);
      // A task of its own after the frame's work: what the frame shows is on its way to the screen.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Reflect.set(window, "shown", performance.timeOrigin + performance.now());
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  await open(page, url);
  const form = page.locator("main form").filter({ has: page.locator('select[name="ministry"]') });
  await form.locator('select[name="ministry"]').selectOption("digital");
  await page.waitForTimeout(pause);
  await form.locator('button[type="submit"], button:not([type])').first().click();
  await page.waitForURL(/[?&]ministry=digital/);
  await page.waitForFunction(() => Reflect.get(window, "shown") !== undefined);
  return page.evaluate(
    () => Number(Reflect.get(window, "shown")) - Number(sessionStorage.getItem("clicked")),
  );
}
