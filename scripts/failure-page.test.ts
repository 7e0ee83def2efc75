import { AsyncLocalStorage } from "node:async_hooks";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { onRequestError } from "@/instrumentation";
import { noteInterruption } from "@/lib/request/failure";
import { type Failure, showFailures } from "./failure-page.mjs";

const EMPTY = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';
const AWAY = Object.assign(new Error("x"), { code: "P1001" });
const failures = new AsyncLocalStorage<Failure>();
Reflect.set(globalThis, Symbol.for("kouteihyo.failure"), failures);
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** What a reader gets of an answer that is made as Next.js makes it. */
async function answerOf(
  handler: RequestListener,
  fragments?: Map<string, string>,
): Promise<{ status: number; again: string | null; text: string }> {
  const server = createServer((request, response) => {
    const failure = { unavailable: false, interrupted: null };
    showFailures(response, failure, fragments);
    failures.run(failure, () => handler(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return { status: answer.status, again: answer.headers.get("retry-after"), text: await answer.text() };
}

const fails =
  (error: unknown, status = 500, early = false): RequestListener =>
  (_request, response) => {
    onRequestError(error);
    response.statusCode = status;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    if (early) response.flushHeaders();
    response.end(EMPTY);
  };

it.each([false, true])("says 503 where the database is away (headers sent first: %s)", async (early) => {
  const { status, again, text } = await answerOf(fails(AWAY, 500, early));
  expect([status, again]).toEqual([503, "10"]);
  expect(text).toMatch(/<noscript>[\s\S]*<h1[^>]*>一時的にご利用いただけません<\/h1>/);
});

it.each([
  [500, new Error("x"), "ページを表示できませんでした"],
  [404, AWAY, "ページが見つかりません"],
])("leaves %s as it is for other failures", async (status, error, title) => {
  const answer = await answerOf(fails(error, status));
  expect([answer.status, answer.again]).toEqual([status, null]);
  expect(answer.text).toContain(title);
});

it.each([403, 404] as const)("says %s where the form of a page was not taken", async (code) => {
  const { status, again, text } = await answerOf((_request, response) => {
    noteInterruption(code);
    response.end("<p>why</p>");
  });
  expect([status, again, text]).toEqual([code, null, "<p>why</p>"]);
});

it("leaves what was answered alone", async () => {
  const { status, text } = await answerOf((_request, response) => response.end("<p>ok</p>"));
  expect([status, text]).toEqual([200, "<p>ok</p>"]);
});

it("puts the fragments that the scripts will look for before what names them, and no others", async () => {
  const place = (end: number) => `p-00000000-0000-4000-8000-00000000000${end}`;
  const fragments = new Map([1, 2, 3].map((end) => [place(end), `<p>断片${end}</p>`]));
  const { text } = await answerOf((_request, response) => {
    response.statusCode = 404;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.write(EMPTY.replace("</body></html>", `<script>"${place(1)}"</script>`));
    response.write(Buffer.from(`<script>"${place(2)} 文書"</script>`));
    response.end("</body></html>");
  }, fragments);
  const unseen = (end: number) => `<div hidden id="${place(end)}"><p>断片${end}</p></div>`;
  expect(text).toMatch(new RegExp(`</noscript>${unseen(1)}<script>`));
  expect(text).toContain(`${unseen(2)}<script>"${place(2)} 文書"</script>`);
  expect(text).not.toContain("断片3");
});
