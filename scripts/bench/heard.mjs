import { get } from "node:http";
import { chromium } from "playwright";
import { findBrowser } from "../find-browser.mjs";
import { StopWithReason } from "../stop-with-reason.mjs";
import { signIn } from "./sign-in.mjs";
import { percentile } from "./statistics.mjs";

/** Reports in a round that are waited for on a stream, and in a browser. */
const STREAMED = 20;
const SEEN = 5;
const PATIENCE_MS = 10_000;
/** A page renews itself once a second at most (components/live/follow-activity); people don't save faster. */
const BETWEEN_MS = 1_200;

/** @typedef {import("./writes.mjs").Times} Times */
/** @typedef {import("./writes.mjs").Editor} Editor */

/**
 * How soon others know of a report, over all rounds, in milliseconds.
 * @typedef {object} Heard
 * @property {Times} sinceAct from the moment it is sent to the event at another person's open stream
 * @property {Times} sinceAnswer from the sender's answer to that event; below 0: the event was there first
 * @property {Times} seen from the moment it is sent until its words stand on the page that another person has open
 */

/**
 * @param {{ origin: string, client: import("pg").Client, password: string }} on
 * @param {readonly Editor[]} editors
 * @param {(origin: string, editor: Editor, note?: string) => Promise<void>} report
 * @param {{ rounds: number, say: (line: string) => void }} options
 * @returns {Promise<Heard>}
 */
export async function measureHeard({ origin, client, password }, editors, report, { rounds, say }) {
  say("ほかの人に届くまでを測っています");
  const cookie = await signIn(origin, password, "secretariat@demo.example");
  const stream = await openStream(origin, cookie);
  /** @type {number[]} */
  const sinceAct = [];
  /** @type {number[]} */
  const sinceAnswer = [];
  try {
    for (let turn = 0; turn < rounds * STREAMED; turn++) {
      const editor = /** @type {Editor} */ (editors[turn % editors.length]);
      const { rows } = await client.query("select id from task where code = $1", [editor.code]);
      const told = stream.next(`task:${rows[0]?.id}`);
      const began = performance.now();
      await report(origin, editor);
      const answered = performance.now();
      const heard = await told;
      sinceAct.push(heard - began);
      sinceAnswer.push(heard - answered);
    }
  } finally {
    stream.close();
  }
  const seen = await measureSeen(origin, cookie, editors.slice(0, rounds), report, say);
  return { sinceAct: timesOf(sinceAct), sinceAnswer: timesOf(sinceAnswer), seen: timesOf(seen) };
}

/** @param {readonly number[]} times */
function timesOf(times) {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/**
 * @param {string} origin
 * @param {string} cookie
 * @returns {Promise<{ next: (subject: string) => Promise<number>, close: () => void }>} next: when it is told of next
 */
function openStream(origin, cookie) {
  /** @type {Map<string, (at: number) => void>} */
  const waiting = new Map();
  return new Promise((resolve, reject) => {
    const request = get(`${origin}/events`, { headers: { cookie }, agent: false }, (answer) => {
      if (answer.statusCode !== 200)
        return reject(new StopWithReason(`/events が ${answer.statusCode} を返しました。`));
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => {
        const at = performance.now();
        text += part;
        const events = text.split("\n\n");
        text = events.pop() ?? "";
        for (const event of events) {
          const subject = /^data: (.*)$/m.exec(event)?.[1] ?? "";
          waiting.get(subject)?.(at);
          waiting.delete(subject);
          if (event.startsWith("event: ready")) resolve({ next, close: () => request.destroy() });
        }
      });
      answer.on("error", () => undefined);
    });
    request.on("error", reject);
    const next = (/** @type {string} */ subject) =>
      new Promise((tell, fail) => {
        const patience = setTimeout(
          () => fail(new StopWithReason(`${subject} が届きませんでした。`)),
          PATIENCE_MS,
        );
        waiting.set(subject, (at) => {
          clearTimeout(patience);
          tell(at);
        });
      });
  });
}

/**
 * @param {string} origin
 * @param {string} cookie
 * @param {readonly Editor[]} editors whose tasks are looked at
 * @param {(origin: string, editor: Editor, note?: string) => Promise<void>} report
 * @param {(line: string) => void} say
 * @returns {Promise<number[]>}
 */
async function measureSeen(origin, cookie, editors, report, say) {
  const { env, ...found } = await findBrowser(say);
  const browser = await chromium.launch({ ...found, env: { ...process.env, ...env } });
  try {
    const context = await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" });
    await context.addCookies(
      cookie.split("; ").map((text) => {
        const [name = "", ...value] = text.split("=");
        return { name, value: value.join("="), url: origin };
      }),
    );
    const page = await context.newPage();
    const times = [];
    for (const [place, editor] of editors.entries()) {
      const connected = page.waitForRequest((request) => request.url().includes("/events"));
      await page.goto(`${origin}/tasks/${editor.code}`, { waitUntil: "load" });
      await connected;
      for (let turn = 0; turn <= SEEN; turn++) {
        await page.waitForTimeout(BETWEEN_MS);
        const note = `測定${place}-${turn}`;
        const shown = page.evaluate(whenShown, note);
        const began = Date.now();
        await report(origin, editor, note);
        const at = await shown;
        // The first of a page finds out that its stream is open.
        if (turn > 0) times.push(at - began);
      }
    }
    return times;
  } finally {
    await browser.close();
  }
}

/**
 * In the page: when the words stand on it, as a point in time.
 * @param {string} words
 * @returns {Promise<number>}
 */
function whenShown(words) {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.body.textContent?.includes(words)) return requestAnimationFrame(look);
      // A task of its own after the frame's work: what the frame shows is on its way to the screen.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}
