import { z } from "zod";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { KnownMinistry } from "@/lib/domain/ministry-names";
import shipped from "@/prisma/data/ministries.json";

const schema = z.array(
  z.object({ slug: z.string().min(1), name: z.string().min(1), aliases: z.array(z.string()).default([]) }),
);

/** The ministries that the project ships (domain.md, Ministries), in their official order. */
export const SHIPPED_MINISTRIES: readonly KnownMinistry[] = schema.parse(shipped);

/**
 * Adds the shipped ministries that are not there yet, by slug. One that is
 * there stays as it is: administrators rename and end ministries.
 * @returns how many were added
 */
export async function seedMinistries(db: PrismaClient): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('seed-ministries'))`;
    const present = new Set((await tx.ministry.findMany({ select: { slug: true } })).map(({ slug }) => slug));
    const missing = SHIPPED_MINISTRIES.map((ministry, index) => ({
      ...ministry,
      position: index + 1,
    })).filter(({ slug }) => !present.has(slug));
    const made = await tx.ministry.createManyAndReturn({
      data: missing.map(({ slug, name, position }) => ({ slug, name, position })),
      select: { id: true, slug: true },
    });
    const idOf = new Map(made.map(({ id, slug }) => [slug, id]));
    await tx.ministryAlias.createMany({
      data: missing.flatMap(({ slug, aliases }) => {
        const ministryId = idOf.get(slug);
        return ministryId === undefined ? [] : aliases.map((alias) => ({ alias, ministryId }));
      }),
      skipDuplicates: true,
    });
    return made.length;
  });
}
