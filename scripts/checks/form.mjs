import { randomUUID } from "node:crypto";
import { StopWithReason } from "../stop-with-reason.mjs";

/**
 * A form of a page, sent as a browser without scripts sends it: through the server's own action, with its guard, its
 * checks and its transaction.
 * @typedef {object} Form
 * @property {string} address of its page
 * @property {[string, string][]} hidden fields that the page came with
 */

/**
 * The first form of a page that has all these fields.
 * @param {string} origin
 * @param {string} cookie of a signed-in person
 * @param {string} address
 * @param {...string} fields
 * @returns {Promise<Form>}
 */
export async function readForm(origin, cookie, address, ...fields) {
  const answer = await fetch(origin + address, { headers: { cookie } });
  const html = await answer.text();
  const form = [...html.matchAll(/<form\b.*?<\/form>/gs)].find(([text]) =>
    fields.every((field) => text.includes(`name="${field}"`)),
  );
  if (!answer.ok || !form)
    throw new StopWithReason(`${address} に、探したフォームがありません(${answer.status})。`);
  const hidden = [...form[0].matchAll(/<input type="hidden"[^>]*>/g)].map(([input]) => {
    const value = (/** @type {string} */ name) =>
      plainText(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "");
    return /** @type {[string, string]} */ ([value("name"), value("value")]);
  });
  return { address, hidden };
}

/**
 * What came of a form.
 * @typedef {{ status: number, location: string | null, text: string, said: string }} Sent location: where it leads;
 *   said: what the page says is wrong
 */

/**
 * Sends it as a form of its own (a new requestId, unless it is typed).
 * @param {string} origin
 * @param {string} cookie
 * @param {Form} form
 * @param {Readonly<Record<string, string>>} typed in place of hidden fields, and beside them
 * @returns {Promise<Sent>}
 */
export async function sendFields(origin, cookie, form, typed) {
  const body = new FormData();
  const own = { requestId: randomUUID(), ...typed };
  for (const [name, value] of form.hidden) if (!(name in own)) body.append(name, value);
  for (const [name, value] of Object.entries(own)) body.append(name, value);
  const answer = await fetch(origin + form.address, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin },
    body,
  });
  const text = await answer.text();
  const said = /role="alert"[^>]*>(.*?)<\/div>/s.exec(text)?.[1]?.replace(/<[^>]*>/g, " ") ?? "";
  return { status: answer.status, location: answer.headers.get("location"), text, said };
}

/**
 * Sends it, and expects to be led on.
 * @param {Parameters<typeof sendFields>} args
 * @throws {StopWithReason} for an answer that doesn't lead on
 */
export async function postForm(...args) {
  const { status, said } = await sendFields(...args);
  if (status === 303) return;
  const [, , { address }] = args;
  throw new StopWithReason(`${address} の送信に、想定しない答え(${status})がありました。${said}`);
}

/** @param {string} text of an attribute */
function plainText(text) {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
