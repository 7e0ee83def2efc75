import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { contentSecurityPolicy, securityHeaders } from "../lib/security-headers.mjs";
import { failurePage, showFailures } from "./failure-page.mjs";
import { StopWithReason } from "./stop-with-reason.mjs";

/**
 * Fails early, before minutes of building, when the port can't be had.
 * @param {string} host
 * @param {number} port
 */
export async function requireFreePort(host, port) {
  const probe = createServer();
  await listen(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

/**
 * Serves the application in this process: when it ends, however it ends, no server is left behind.
 * @param {{ host: string, port: number, trustProxy: boolean, dev: boolean }} options
 * @returns {Promise<() => Promise<void>>} stops serving
 */
export async function startHttpServer({ host, port, trustProxy, dev }) {
  const [{ default: next }, { default: compression }] = await Promise.all([
    import("next"),
    import("compression"),
  ]);
  const compress = compression();
  const https = process.env.AUTH_URL?.startsWith("https://") ?? false;
  const headers = Object.entries(securityHeaders({ https }));
  /** @type {AsyncLocalStorage<Map<string, string> | undefined>} */
  const fragments = new AsyncLocalStorage();
  Reflect.set(globalThis, Symbol.for("kouteihyo.fragments"), fragments);
  /** @type {AsyncLocalStorage<import("./failure-page.mjs").Failure>} */
  const failures = new AsyncLocalStorage();
  Reflect.set(globalThis, Symbol.for("kouteihyo.failure"), failures);
  const server = createServer();
  const app = next({ dev, dir: process.cwd(), hostname: host, port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on("request", (request, response) => {
    const forwarded = trustProxy ? lastForwarded(request.headers["x-forwarded-for"]) : undefined;
    // Limits on sign-in count by this address; what a client claims about itself is thrown away.
    request.headers["x-client-address"] = forwarded ?? request.socket.remoteAddress ?? "unknown";
    if (!trustProxy) {
      for (const name of ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"])
        delete request.headers[name];
    }
    // Next.js answers an address it cannot decode with a bare 500; no page has such an address.
    if (!isDecodable(request.url)) {
      request.url = request.url?.startsWith("/api/") ? "/api/unreadable-address" : "/unreadable-address";
    }
    // Where one is: the frame of the page says so, which pages alone would know.
    request.headers["x-address"] = request.url;
    // Each request has a nonce of its own; Next.js takes it for its scripts from the request's policy.
    const nonce = randomBytes(18).toString("base64");
    const policy = contentSecurityPolicy({ nonce, https, development: dev, issuer: process.env.OIDC_ISSUER });
    request.headers["content-security-policy"] = policy;
    // What people hand in is never a page, whatever is in it.
    const attachment = request.url?.startsWith("/files/");
    response.setHeader("Content-Security-Policy", attachment ? "sandbox; default-src 'none'" : policy);
    for (const [name, value] of headers) response.setHeader(name, value);
    if (!/^[\w.:[\]-]+$/.test(request.headers.host ?? "")) {
      response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("Host ヘッダーが正しくありません。");
      return;
    }
    const refusal = refusedForm(request);
    if (refusal) {
      response.writeHead(refusal, { "Content-Type": "text/html; charset=utf-8" });
      response.end(failurePage(refusal));
      // Read to its end and thrown away: a browser shows the answer only then.
      request.resume();
      return;
    }
    // Express's types, plain Node's objects: compression uses nothing more.
    compress(/** @type {never} */ (request), /** @type {never} */ (response), () => {
      const failure = { unavailable: false, interrupted: null };
      const own = wantsDocument(request) ? new Map() : undefined;
      showFailures(response, failure, own);
      const answer = () =>
        handle(request, response).catch((error) => {
          console.error("request failed:", error);
          if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/html; charset=utf-8" });
          response.end(failurePage(500));
        });
      failures.run(failure, () => fragments.run(own, answer));
    });
  });
  await listen(server, host, port);
  return async () => {
    // Streams end here; they would keep their connections for ever (lib/activity/feed).
    await Reflect.get(globalThis, Symbol.for("kouteihyo.feed"))?.close();
    const filed = Reflect.get(globalThis, Symbol.for("kouteihyo.files"))?.close();
    const mailed = Reflect.get(globalThis, Symbol.for("kouteihyo.mail"))?.close();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const impatient = setTimeout(() => server.closeAllConnections(), 3_000);
    await closed;
    clearTimeout(impatient);
    // What is being sent is sent to its end (lib/mail/worker).
    await mailed;
    await filed;
    await app.close();
  };
}

/**
 * Whether a whole page is asked for, and not its data for scripts (components/prepared).
 * @param {import("node:http").IncomingMessage} request
 */
function wantsDocument({ method, headers }) {
  return method === "GET" && headers.rsc === undefined;
}

/** Next.js takes no more for the form of an action, and answers more with a 500. */
const MAX_FORM_BYTES = 1024 * 1024;

/**
 * The status for the form of a page that is larger than it can be, or doesn't say how large it is (browsers do);
 * null: it is taken. Routes that take files see to it themselves.
 * @param {import("node:http").IncomingMessage} request
 * @returns {411 | 413 | null}
 */
function refusedForm({ method, headers, url = "" }) {
  if (method !== "POST") return null;
  if (headers["next-action"] === undefined && /^\/(api|files)(\/|$|\?)/.test(url)) return null;
  // What Next.js passes on to itself, from a page that has not the action, was counted before.
  const passedOn = headers["x-action-forwarded"] !== undefined;
  if (headers["transfer-encoding"] !== undefined && !passedOn) return 411;
  return Number(headers["content-length"]) > MAX_FORM_BYTES ? 413 : null;
}

/** @param {string | undefined} address */
function isDecodable(address = "") {
  try {
    decodeURIComponent(address.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** @param {string | string[] | undefined} header */
function lastForwarded(header) {
  const text = Array.isArray(header) ? header.at(-1) : header;
  return text?.split(",").at(-1)?.trim() || undefined;
}

/**
 * @param {import("node:http").Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      reject(new StopWithReason(listenProblem(code, host, port)));
    });
    server.listen(port, host, () => resolve());
  });
}

/**
 * @param {string | undefined} code
 * @param {string} host
 * @param {number} port
 */
function listenProblem(code, host, port) {
  if (code === "EADDRINUSE") {
    return `ポート ${port} はほかのプログラムが使用しています。PORT に別の番号を指定してください(例: PORT=3001 npm start)。`;
  }
  if (code === "EACCES")
    return `ポート ${port} を使う権限がありません。PORT に1024以上の番号を指定してください。`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST(${host})はこの機械のアドレスではありません。`;
  return `ポート ${port} で待ち受けられませんでした(${code ?? "原因不明"})。`;
}
