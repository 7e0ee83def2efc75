import { randomUUID } from "node:crypto";
import { StopWithReason } from "../stop-with-reason.mjs";
import { readForm } from "./form.mjs";

/** @typedef {import("./form.mjs").Form} ReportForm */

/**
 * Opens the form of a lead's report.
 * @param {string} origin
 * @param {string} cookie of a signed-in person
 * @param {string} code 工程番号
 * @returns {Promise<ReportForm>}
 */
export function openForm(origin, cookie, code) {
  return readForm(origin, cookie, `/tasks/${code}/report?ministry=digital`, "baseReport");
}

/**
 * Sends it: 「実施中」 as of today, with a note of its own.
 * @param {string} origin
 * @param {string} cookie
 * @param {ReportForm} form
 * @param {{ note: string, requestId?: string, basedOn?: number }} report requestId: of an attempt that is repeated
 * @returns {Promise<"done" | "conflict">}
 * @throws {StopWithReason} for any other answer; whatever the network throws
 */
export async function sendForm(origin, cookie, form, { note, requestId = randomUUID(), basedOn }) {
  const body = new FormData();
  for (const [name, value] of form.hidden) {
    if (name === "requestId") body.append(name, requestId);
    else if (name === "basedOn" && basedOn !== undefined) body.append(name, String(basedOn));
    else body.append(name, value);
  }
  const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  const typed = { state: "IN_PROGRESS", effectiveOn: today, completedOn: "", forecast: "", reason: "", note };
  for (const [name, value] of Object.entries(typed)) body.append(name, value);
  const answer = await fetch(origin + form.address, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin },
    body,
  });
  const text = await answer.text();
  if (answer.status === 303 && answer.headers.get("location")?.includes("reported=")) return "done";
  if (answer.status === 200 && text.includes("ほかの人の変更と重なりました")) return "conflict";
  // The form comes back with what was typed, to be sent again, where the database is there again by then.
  if (text.includes("データベースに接続できません")) throw new TypeError("the database was away");
  if (answer.status >= 500) throw new TypeError(`answered ${answer.status}`);
  const said = /role="alert"[^>]*>(.*?)<\/div>/s.exec(text)?.[1]?.replace(/<[^>]*>/g, " ") ?? "";
  throw new StopWithReason(`報告の送信に、想定しない答え(${answer.status})がありました。${said}`);
}
