import { Invalid } from "@/lib/auth/errors";
import type { Database } from "@/lib/db/client";
import { mentionPlaces } from "./mention-places";

/** Who is mentioned in a comment, each once. */
export type Mentioned = { ministryIds: number[]; userIds: string[] };

type Named = { name: string; ministryId: number | null; userId: string | null };

/**
 * Whom the names after an @ mean: a ministry that exists today, or a person who belongs to one today. A person
 * may be named with the ministry, 「@田中花子(総務省)」, where there are several of that name. Names nobody has
 * are text.
 * @throws Invalid for a name that several people have
 */
export async function findMentioned(db: Database, text: string): Promise<Mentioned> {
  if (!/[@＠]/.test(text)) return { ministryIds: [], userIds: [] };
  const named = await listNamed(db, text.replaceAll("＠", "@"));
  const places = mentionPlaces(
    text,
    named.map(({ name }) => name),
  );
  const meant = new Map<string, Named>();
  for (const { name } of places) {
    const found = named.filter((entry) => entry.name === name);
    const [first, second] = found;
    if (second) throw new Invalid({ text: severalOf(name, found.length) });
    if (first) meant.set(name, first);
  }
  const all = [...meant.values()];
  return {
    ministryIds: [...new Set(all.flatMap(({ ministryId }) => ministryId ?? []))],
    userIds: [...new Set(all.flatMap(({ userId }) => userId ?? []))],
  };
}

function severalOf(name: string, count: number): string {
  return `「@${name}」という人は${count}人います。「@${name}(総務省)」のように、府省庁名を付けて書いてください。`;
}

/** Somebody who can be mentioned. */
export type Mentionable = { kind: "ministry" | "person"; name: string; detail: string };

/** Shown at once. */
const CHOICES = 8;

/**
 * Who may be meant by what is typed after an @: ministries that exist today by any of their names, then people
 * who belong to one by name, in the official order. Of several people of one name each is named with the ministry.
 */
export async function listMentionable(db: Database, typed: string): Promise<Mentionable[]> {
  const like = `%${typed.normalize("NFKC").replace(/[\\%_]/g, "\\$&")}%`;
  return db.$queryRaw<Mentionable[]>`
    with today as (select (now() at time zone 'Asia/Tokyo')::date as day),
    people as (
      select u.name, m.name as ministry, m.position, count(*) over (partition by u.name) as namesakes
      from user_account u
      join membership s on s.user_id = u.id
      join ministry m on m.id = s.ministry_id
      cross join today
      where u.disabled_at is null and s.valid_from <= day and (s.valid_to is null or s.valid_to >= day)
    )
    select kind, name, detail from (
      select 'ministry' as kind, m.name, '担当者ととりまとめの全員' as detail, 0 as rank, m.position
      from ministry m, today
      where (m.valid_from is null or m.valid_from <= day) and (m.valid_to is null or m.valid_to >= day)
        and (m.name ilike ${like} or m.slug ilike ${like}
          or exists (select 1 from ministry_alias a where a.ministry_id = m.id and a.alias ilike ${like}))
      union all
      select 'person', case when namesakes > 1 then name || '(' || ministry || ')' else name end, ministry, 1, position
      from people where name ilike ${like} or ministry ilike ${like}
    ) x
    group by kind, name, detail, rank, position
    order by rank, position, name
    limit ${CHOICES}`;
}

/** Ministries and people whose name stands after an @ somewhere in the text. */
function listNamed(db: Database, text: string): Promise<Named[]> {
  return db.$queryRaw<Named[]>`
    with today as (select (now() at time zone 'Asia/Tokyo')::date as day),
    named as (
      select m.name, m.id as "ministryId", null::text as "userId" from ministry m, today
      where (m.valid_from is null or m.valid_from <= day) and (m.valid_to is null or m.valid_to >= day)
      union
      select spelling, null, u.id::text
      from user_account u
      join membership s on s.user_id = u.id
      join ministry m on m.id = s.ministry_id
      cross join today
      cross join lateral (values (u.name), (u.name || '(' || m.name || ')'), (u.name || '（' || m.name || '）'))
        as written (spelling)
      where u.disabled_at is null and s.valid_from <= day and (s.valid_to is null or s.valid_to >= day)
    )
    select * from named where position('@' || name in ${text}) > 0`;
}
