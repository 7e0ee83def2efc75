import { mkdirSync } from "node:fs";
import { STATE_DIR } from "./fixtures/environment";
import { PEOPLE, PERSON_NAMES, sessionOf } from "./fixtures/people";
import { signIn } from "./fixtures/sign-in";
import { expect, test } from "./fixtures/stories";

/** Each role signs in by the form, once per run; the other stories go on with these sessions. */
for (const name of PERSON_NAMES) {
  const { email, ministry, role } = PEOPLE[name];
  test(`${role}がログインする`, async ({ page, context }) => {
    await signIn(page, email);
    await expect(page).toHaveURL("/");
    const header = page.getByRole("banner");
    await expect(header.getByText(`${ministry} ${role}`, { exact: true })).toBeVisible();
    await expect(header.getByRole("button", { name: "ログアウト" })).toBeVisible();
    mkdirSync(STATE_DIR, { recursive: true });
    await context.storageState({ path: sessionOf(name) });
  });
}
