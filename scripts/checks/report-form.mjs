import { StopWithReason } from "../stop-with-reason.mjs";
import { readForm, sendFields } from "./form.mjs";
import { todayInJapan } from "./today-in-japan.mjs";

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
export async function sendForm(origin, cookie, form, { note, requestId, basedOn }) {
  const { status, location, text, said } = await sendFields(origin, cookie, form, {
    ...{ state: "IN_PROGRESS", effectiveOn: todayInJapan(), completedOn: "", forecast: "", reason: "", note },
    ...(requestId === undefined ? {} : { requestId }),
    ...(basedOn === undefined ? {} : { basedOn: String(basedOn) }),
  });
  if (status === 303 && location?.includes("reported=")) return "done";
  if (status === 200 && text.includes("ほかの人の変更と重なりました")) return "conflict";
  // The form comes back with what was typed, to be sent again, where the database is there again by then.
  if (text.includes("データベースに接続できません")) throw new TypeError("the database was away");
  if (status >= 500) throw new TypeError(`answered ${status}`);
  throw new StopWithReason(`報告の送信に、想定しない答え(${status})がありました。${said}`);
}
