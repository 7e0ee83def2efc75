const newest = new WeakMap<object, Map<number, number>>();

/**
 * Notes the newest version of the plan that a version is of, as a request has just read it. Texts of an approved version
 * never change, but where its reports are found does with each approval after it: what is kept of it (version-contents)
 * is read anew then. Kept per database client, as tests have several.
 */
export function noteNewest(client: object, versionId: number, newestId: number): void {
  const known = newest.get(client) ?? new Map<number, number>();
  newest.set(client, known.set(versionId, newestId));
}

/** The newest version of its plan as it was last noted; the version itself where it never was. */
export function newestOf(client: object, versionId: number): number {
  return newest.get(client)?.get(versionId) ?? versionId;
}
