/**
 * @typedef {object} MailServer
 * @property {string} host
 * @property {number} port
 * @property {boolean} secure TLS from the first byte on
 * @property {boolean} requireTLS no password crosses a network in the clear
 * @property {{ user: string, pass: string } | null} auth
 *
 * @typedef {{ name: string, address: string }} Sender
 */

/**
 * The mail server that SMTP_URL names: `smtp[s]://[user:password@]host[:port]`, by default port 587 or 465.
 * @param {string} text
 * @returns {MailServer | null} null: no such address
 */
export function mailServerOf(text) {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  if (protocol !== "smtp:" && protocol !== "smtps:") return null;
  if (!/^([a-z\d.-]+|\[[\da-f:.]+\])$/i.test(hostname) || port === "0") return null;
  if (search || hash || !["", "/"].includes(pathname) || (username === "") !== (password === "")) return null;
  const [user, pass] = [decoded(username), decoded(password)];
  if (user === null || pass === null) return null;
  const secure = protocol === "smtps:";
  const host = hostname.replace(/^\[|\]$/g, "");
  return {
    host,
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && user !== "" && !["127.0.0.1", "localhost", "::1"].includes(host),
    auth: user === "" ? null : { user, pass },
  };
}

/**
 * The sender that MAIL_FROM names: an address, or `name <address>`.
 * @param {string} text
 * @returns {Sender | null} null: neither
 */
export function senderOf(text) {
  const [, name = "", named] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const address = (named ?? text).trim();
  if (!/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)*$/i.test(address)) return null;
  if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(name)) return null;
  return { name: name.trim().replace(/^"(.*)"$/, "$1"), address };
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
