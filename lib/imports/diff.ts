import type { ContentRow } from "./content";

export type ChangedRow = { key: string; fields: { name: string; before: string; after: string }[] };

/** What a changed file would change against a version, in the order of the file. */
export type ContentDiff = {
  added: ContentRow[];
  removed: ContentRow[];
  changed: ChangedRow[];
  unchanged: number;
};

/** Compares two versions by 工程番号 or 施策番号. */
export function diffContent(before: readonly ContentRow[], after: readonly ContentRow[]): ContentDiff {
  const old = new Map(before.map((row) => [row.key, row]));
  const keys = new Set(after.map(({ key }) => key));
  const added = after.filter(({ key }) => !old.has(key));
  const changed = after.flatMap((row) => {
    const fields = changedFields(old.get(row.key), row);
    return fields.length > 0 ? [{ key: row.key, fields }] : [];
  });
  return {
    added,
    removed: before.filter(({ key }) => !keys.has(key)),
    changed,
    unchanged: after.length - added.length - changed.length,
  };
}

function changedFields(before: ContentRow | undefined, after: ContentRow): ChangedRow["fields"] {
  if (!before) return [];
  return Object.entries(after.fields).flatMap(([name, text]) => {
    const was = before.fields[name] ?? "";
    return was === text ? [] : [{ name, before: was, after: text }];
  });
}
