import { recordActivity } from "@/lib/activity/record";
import { Conflict, Invalid } from "@/lib/auth/errors";
import { hashPassword } from "@/lib/auth/password";
import type { Role } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";

export type NewPerson = {
  /** Normalised. */
  email: string;
  name: string;
  role: Role;
  /** Slug; null only for roles that act for no ministry. */
  ministry: string | null;
  /** null: signs in at the OIDC provider only. */
  password: string | null;
  validFrom: string;
};

/**
 * Makes a person with one membership, on the operator's word (the first administrator; later the
 * administrator's own page).
 * @returns the ministry's name, null for none
 * @throws Invalid (unknown ministry) | Conflict (the address is taken)
 */
export async function createPerson(
  db: PrismaClient,
  person: NewPerson,
): Promise<{ ministry: string | null }> {
  const ministry = person.ministry === null ? null : await findMinistry(db, person.ministry);
  const passwordHash = person.password === null ? null : await hashPassword(person.password);
  await db.$transaction(async (tx) => {
    // An insert that steps aside for an existing address: two at once can't both succeed.
    const [user] = await tx.user.createManyAndReturn({
      data: [{ email: person.email, name: person.name, passwordHash }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!user) throw new Conflict(`メールアドレス ${person.email} の利用者は、すでに登録されています。`);
    await tx.membership.create({
      data: {
        userId: user.id,
        ministryId: ministry?.id ?? null,
        role: person.role,
        validFrom: new Date(`${person.validFrom}T00:00:00Z`),
      },
    });
    await recordActivity(tx, {
      actor: null,
      kind: "createPerson",
      subject: { type: "user", id: user.id },
      after: { role: person.role, ministry: person.ministry },
    });
  });
  return { ministry: ministry?.name ?? null };
}

async function findMinistry(db: PrismaClient, slug: string): Promise<{ id: number; name: string }> {
  const ministries = await db.ministry.findMany({
    select: { id: true, slug: true, name: true },
    orderBy: { position: "asc" },
  });
  const found = ministries.find((ministry) => ministry.slug === slug);
  if (found) return found;
  const known = ministries.map((ministry) => ministry.slug).join("、");
  throw new Invalid({
    ministry: `府省庁「${slug}」はありません。${known ? `次から選んでください: ${known}` : "先に npm run db:import を実行してください。"}`,
  });
}
