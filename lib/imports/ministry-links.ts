import type { MinistryNames } from "@/lib/domain/ministry-names";

/** The rows that link a task or measure with its ministries, in the order of print. */
export function ministryLinks(names: MinistryNames, ministryIds: ReadonlyMap<string, number>) {
  return names.ministries.map(({ slug, role, units }, index) => {
    const ministryId = ministryIds.get(slug);
    if (ministryId === undefined) throw new Error(`no ministry ${slug}`);
    return {
      ministryId,
      role: role === "lead" ? ("LEAD" as const) : ("PARTNER" as const),
      units,
      position: index + 1,
    };
  });
}
