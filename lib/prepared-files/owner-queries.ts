import type { Role, Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";

type Row = { userId: string; name: string; email: string; membershipId: number; role: Role };

/**
 * The person whose job it is, as a reader; null where they may not sign in any more. What they read is what
 * everyone signed in does: for whom they act plays no part.
 * @param today the current day in JST
 * @param allowDemo whether the demo's accounts may be used here (DEMO=1)
 */
export async function readOwner(
  db: Database,
  ownerId: string,
  today: DateString,
  allowDemo: boolean,
): Promise<Viewer | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select u.id::text as "userId", u.name, u.email, m.id as "membershipId", m.role::text as role
    from user_account u
    join membership m on m.user_id = u.id
      and m.valid_from <= ${today}::date and (m.valid_to is null or m.valid_to >= ${today}::date)
    where u.id = ${ownerId}::uuid and u.disabled_at is null and (${allowDemo} or not u.demo)
    order by m.id limit 1`;
  if (!row) return null;
  const acting = { id: row.membershipId, role: row.role, ministry: null };
  const { userId, name, email } = row;
  return { userId, sessionId: "", name, email, acting, memberships: [acting] };
}
