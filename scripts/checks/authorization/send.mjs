/**
 * What came of a request, beside the outcomes of the table: `elsewhere` (led to another page), `crossed` (refused for
 * its origin), and whatever is none of these.
 * @typedef {{ outcome: string, text: string }} Answer
 */

/**
 * How a form of an action is sent: by the script of its page (`empty`: without what it asks for), or by a browser
 * without scripts.
 * @typedef {"script" | "plain" | "empty"} Manner
 */

/** Nobody looks at the page, which Next.js would draw anew for the answer. */
const SCRIPT = { accept: "text/x-component", "x-action-forwarded": "1" };

/** @type {Record<number, string>} */
const TITLES = { 403: "表示する権限がありません", 404: "ページが見つかりません" };

/**
 * Sends the form of an action.
 * @param {string} origin of the server
 * @param {{ id: string, manner: Manner, cookie: string, from?: string }} how id: of the action in the build; from: origin
 *   of the page that sends it
 * @param {import("./table.mjs").Form} form
 * @returns {Promise<Answer>}
 */
export async function sendAction(origin, { id, manner, cookie, from = origin }, { at, fields }) {
  const body = new FormData();
  const script = manner !== "plain";
  const sent = manner === "empty" ? {} : fields;
  // As React writes the arguments (state, form) of an action down, for its script and into its hidden fields.
  for (const [name, value] of Object.entries(sent)) body.append(script ? `_1_${name}` : name, value);
  if (script) body.append("0", '[{"status":"idle"},"$K1"]');
  else {
    body.append("$ACTION_REF_1", "");
    body.append("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));
    body.append("$ACTION_1:1", '[{"status":"idle"}]');
    body.append("$ACTION_KEY", "check");
  }
  const headers = { cookie, origin: from, ...(script ? { ...SCRIPT, "next-action": id } : {}) };
  const answer = await fetch(origin + at, { method: "POST", headers, body, redirect: "manual" });
  const text = await answer.text();
  const led = answer.headers.get("x-action-redirect") ?? answer.headers.get("location");
  if (led !== null) return { outcome: isLogin(led) ? "login" : "done", text };
  if (answer.status !== 200) {
    // The page that says so has its own title, also in the place of the page that was posted to.
    const title = TITLES[answer.status];
    const titled = script || !title || text.includes(`<title>${title} | `);
    return { outcome: titled ? outcomeOf(answer.status) : `題の違う${answer.status}`, text };
  }
  // The state of the form: a row of the script's answer, or what the page gives its scripts to go on with.
  const state = script ? /^1:(\{.*\})$/m : /__next_f\.push\(\[2,\[(\{.*?\}),"check"/;
  return { outcome: said(state.exec(text)?.[1] ?? ""), text };
}

/**
 * Asks a route or a page.
 * @param {string} origin of the server
 * @param {{ method: string, cookie: string, from?: string }} how
 * @param {import("./table.mjs").Request} request
 * @returns {Promise<Answer>}
 */
export async function ask(origin, { method, cookie, from = origin }, { path, type, body, headers = {} }) {
  const cookies = [cookie, headers.cookie].filter(Boolean).join("; ");
  const ending = new AbortController();
  const answer = await fetch(origin + path, {
    method,
    redirect: "manual",
    signal: ending.signal,
    headers: { ...headers, cookie: cookies, origin: from, ...(type ? { "content-type": type } : {}) },
    ...(body === undefined ? {} : { body }),
  });
  const stream = answer.headers.get("content-type")?.startsWith("text/event-stream");
  const text = stream ? "" : await answer.text();
  if (stream) ending.abort();
  if (answer.status >= 300 && answer.status < 400) {
    const led = answer.headers.get("location") ?? "";
    return { outcome: isLogin(led) ? "login" : method === "GET" ? "elsewhere" : "done", text };
  }
  return { outcome: outcomeOf(answer.status), text };
}

/** @param {string} address */
function isLogin(address) {
  return new URL(address.replace(/;(push|replace)$/, ""), "http://base.invalid").pathname === "/login";
}

/** @param {number} status */
function outcomeOf(status) {
  /** @type {Record<number, string>} */
  const outcomes = { 200: "done", 204: "done", 401: "login", 403: "forbidden", 404: "notFound" };
  return outcomes[status] ?? String(status);
}

/** @param {string} state of a form after its action */
function said(state) {
  if (state.includes('"status":"done"')) return "done";
  if (state.includes("では、提出に部内確認が必要です。")) return "reviewed";
  return `誤り「${/"message":"([^"]*)/.exec(state)?.[1] ?? state.slice(0, 200)}」`;
}
