import { signIn } from "../bench/sign-in.mjs";

/**
 * Makes further 担当者 of デジタル庁 and signs them in.
 * @param {import("pg").Client} client
 * @param {string} origin
 * @param {string} password of the demo's accounts, theirs too
 * @param {number} count
 * @returns {Promise<string[]>} their Cookie headers
 */
export async function signInEditors(client, origin, password, count) {
  const cookies = [];
  for (let number = 1; number <= count; number++) {
    const email = `check-${number}@demo.example`;
    await client.query(
      `with person as (
         insert into user_account (id, email, name, password_hash, demo)
         select gen_random_uuid(), $1, $2, password_hash, true
         from user_account where email = 'editor.digital@demo.example' returning id
       )
       insert into membership (user_id, ministry_id, role, valid_from)
       select p.id, m.id, 'editor', '2022-04-01' from person p, ministry m where m.slug = 'digital'`,
      [email, `検査${number}`],
    );
    cookies.push(await signIn(origin, password, email));
  }
  return cookies;
}

/**
 * 工程番号 of tasks that デジタル庁 leads and that nothing is planned or reported for: no report of them is 遅延.
 * @param {import("pg").Client} client
 * @param {number} count
 * @returns {Promise<string[]>}
 */
export async function unplannedTasks(client, count) {
  const { rows } = await client.query(
    `select t.code from task t
     join task_ministry tm on tm.task_id = t.id and tm.role = 'LEAD'
     join ministry m on m.id = tm.ministry_id and m.slug = 'digital'
     where t.first_quarter is null and not exists (select from schedule_statement s where s.task_id = t.id)
       and not exists (select from report r where r.task_id = t.id)
     order by t.position limit $1`,
    [count],
  );
  return rows.map(({ code }) => code);
}
