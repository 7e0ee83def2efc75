import { hashPassword } from "@/lib/auth/password";
import type { Role } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";

export const TEST_PASSWORD = "correct horse battery";

/** Hashed once: argon2 is slow on purpose. */
let hashed: Promise<string> | undefined;

type Person = { email: string; role?: Role; ministryId?: number | null; demo?: boolean };

/** A person with one open membership, for database tests. */
export async function makePerson(db: PrismaClient, person: Person) {
  hashed ??= hashPassword(TEST_PASSWORD);
  return db.user.create({
    data: {
      email: person.email,
      name: person.email.split("@")[0] ?? "",
      passwordHash: await hashed,
      demo: person.demo ?? false,
      memberships: {
        create: {
          role: person.role ?? "editor",
          ministryId: person.ministryId ?? null,
          validFrom: new Date("2022-04-01"),
        },
      },
    },
    include: { memberships: true },
  });
}

/** A ministry for database tests. */
export function makeMinistry(db: PrismaClient, slug: string, name: string, position = 1) {
  return db.ministry.create({ data: { slug, name, position } });
}
