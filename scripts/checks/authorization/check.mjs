import { StopWithReason } from "../../stop-with-reason.mjs";
import { todayInJapan } from "../today-in-japan.mjs";
import { casesOf } from "./cases.mjs";
import { recordChanges } from "./changes.mjs";
import { chooseItems } from "./items.mjs";
import { signInPeople } from "./people.mjs";
import { plantSecrets } from "./secrets.mjs";
import { differences, readSurface } from "./surface.mjs";
import { TABLE } from "./table.mjs";
import { tryUnchanging, tryWriting } from "./trial.mjs";

/**
 * Tries everything that the build lets anyone call, as everybody, and says what came of it.
 * @param {{ client: import("pg").Client, origin: string, password: string, only: readonly string[] }} on only: names of
 *   what is tried; none: everything
 * @throws {StopWithReason} with everything that is not as the table has it
 */
export async function checkAuthorization({ client, origin, password, only }) {
  const began = Date.now();
  const surface = await readSurface(origin);
  const { people, bystander } = await signInPeople(client, origin, password);
  const item = await chooseItems(client);
  const today = todayInJapan();
  const secrets = await plantSecrets(client, item, bystander, today);
  await recordChanges(client);
  const adminCookie = people.find(({ role, fate }) => role === "admin" && !fate)?.cookie ?? "";
  const common = { client, other: bystander, item, today, password, adminCookie, open: opener(origin) };
  const trial = {
    origin,
    client,
    actions: surface.actions,
    sceneOf: (/** @type {import("./cases.mjs").Case} */ { person, relation }) => ({
      ...common,
      person,
      relation,
    }),
    secrets,
    seen: /** @type {Set<string>} */ (new Set()),
  };
  const missing = differences(surface, TABLE);
  const built = new Set([...surface.actions.keys(), ...surface.routes, ...surface.pages]);
  const isTried = (/** @type {{ name: string }} */ { name }) =>
    built.has(name) && (only.length === 0 || only.includes(name));
  const { actions, routes, pages } = TABLE;
  const tried = {
    actions: actions.filter(isTried),
    routes: routes.filter(isTried),
    pages: pages.filter(isTried),
  };
  const cases = casesOf(tried, people);
  const writing = cases.filter(
    ({ expected, act, address }) => expected === "done" && (act || address?.writes),
  );
  const unchanging = cases.filter((entry) => !writing.includes(entry));
  const last = writing.filter(({ act }) => act?.last);
  const wrong = [
    ...(await tryUnchanging(trial, unchanging)),
    ...(await tryWriting(trial, [...writing.filter((entry) => !last.includes(entry)), ...last])),
  ];
  const unseen = secrets
    .filter(({ shown, name }) => only.length === 0 && shown && !trial.seen.has(name))
    .map(({ name }) => `${name}が、見てよい人のどの画面にもありませんでした(検査になっていません)。`);
  const problems = [...missing, ...unseen, ...wrong];
  for (const problem of problems) console.log(`  ✗ ${problem}`);
  console.log(
    `アクション${surface.actions.size}件、ルート${surface.routes.length}件、ページ${surface.pages.length}件、利用者${people.length}人`,
  );
  console.log(
    `要求${cases.length}件(変わらないはずのもの${unchanging.length}件、書き込むはずのもの${writing.length}件): 期待どおり${cases.length - wrong.length}件、${((Date.now() - began) / 1_000).toFixed(1)}秒`,
  );
  if (problems.length > 0)
    throw new StopWithReason(`認可の表のとおりでないものが${problems.length}件あります。`);
  console.log("だれに何ができるかは、認可の表のとおりです。");
}

/** @param {string} origin */
function opener(origin) {
  return async (/** @type {string} */ address, cookie = "") => {
    const answer = await fetch(origin + address, { headers: { cookie } });
    const given = answer.headers.getSetCookie().map((text) => text.split(";")[0]);
    return { text: await answer.text(), cookie: given.join("; ") };
  };
}
