import { StopWithReason } from "../stop-with-reason.mjs";

/** Who is signed in where a page is measured signed in: a 担当者 of the ministry with the most tasks. */
const EMAIL = "editor.digital@demo.example";

/**
 * Signs in as a browser does it by next-auth's own form.
 * @param {string} origin
 * @param {string} password
 * @param {string} [email] of somebody else
 * @returns {Promise<string>} the Cookie header from then on
 */
export async function signIn(origin, password, email = EMAIL) {
  const token = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = /** @type {{ csrfToken: string }} */ (await token.json());
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(token), origin },
    body: new URLSearchParams({ csrfToken, email, password, callbackUrl: "/" }),
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("session-token")) throw new StopWithReason(`${email} でログインできませんでした。`);
  return cookie;
}

/** @param {Response} response */
function cookiesOf(response) {
  return response.headers
    .getSetCookie()
    .map((text) => text.split(";")[0])
    .join("; ");
}
