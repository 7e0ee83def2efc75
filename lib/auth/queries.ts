import { z } from "zod";
import type { Database } from "@/lib/db/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { ROLES, type Viewer, type ViewerMembership } from "./viewer";

const rowSchema = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  actingId: z.number().nullable(),
  membershipId: z.number(),
  role: z.enum(ROLES),
  ministryId: z.number().nullable(),
  ministrySlug: z.string().nullable(),
  ministryName: z.string().nullable(),
  unread: z.number(),
});

/**
 * The person behind a session as the database knows them now: null when the session ended or was
 * revoked, the person is disabled, or no membership is valid on that day. One query, no cache:
 * whatever changes holds at the next request.
 * @param today the current day in JST
 * @param allowDemo whether the demo's accounts may be used here (DEMO=1)
 */
export async function readViewer(
  db: Database,
  sessionId: string,
  today: DateString,
  allowDemo: boolean,
): Promise<Viewer | null> {
  const found = await db.$queryRaw`
    select u.id::text as "userId", u.name, u.email, s.acting_membership_id as "actingId",
      m.id as "membershipId", m.role::text as role,
      y.id as "ministryId", y.slug as "ministrySlug", y.name as "ministryName",
      (select count(*)::int from (
        select 1 from notification n where n.user_id = u.id and n.read_at is null limit 100
      ) x) as unread
    from session s
    join user_account u on u.id = s.user_id
    join membership m on m.user_id = u.id
      and m.valid_from <= ${today}::date and (m.valid_to is null or m.valid_to >= ${today}::date)
    left join ministry y on y.id = m.ministry_id
    where s.id = ${sessionId} and s.revoked_at is null and s.expires_at > now()
      and u.disabled_at is null and (${allowDemo} or not u.demo)
    order by m.id`;
  const rows = z.array(rowSchema).parse(found);
  const [first] = rows;
  if (!first) return null;
  const memberships = rows.map(toMembership);
  const acting = memberships.find(({ id }) => id === first.actingId) ?? toMembership(first);
  const { userId, name, email, unread } = first;
  return { userId, sessionId, name, email, acting, memberships, unread };
}

function toMembership(row: z.output<typeof rowSchema>): ViewerMembership {
  const { ministryId, ministrySlug, ministryName } = row;
  const ministry =
    ministryId !== null && ministrySlug !== null && ministryName !== null
      ? { id: ministryId, slug: ministrySlug, name: ministryName }
      : null;
  return { id: row.membershipId, role: row.role, ministry };
}
