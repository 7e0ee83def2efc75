import { isShownRows, SHOWN_ROWS } from "@/components/versions/version-words";
import { requireViewer } from "@/lib/auth/require-viewer";
import { givenTexts, type QueryInput } from "@/lib/request/query-string";
import { canReadAdministration } from "@/lib/users/policy";
import { canImportPlan } from "@/lib/versions/policy";
import { type MatchedVersion, readMatchedVersion } from "@/lib/versions/queries";

const PAGE_SIZE = 50;

/** What the page of a version shows; null where there is none. */
export async function loadVersion(id: string, input: QueryInput) {
  const path = `/admin/plans/${id}`;
  const viewer = await requireViewer(path, canReadAdministration);
  if (!/^\d{1,9}$/.test(id)) return null;
  const found = await readMatchedVersion(Number(id));
  if (!found) return null;
  if (!found.predecessor) return { first: found.version };
  const { rows, olds: _, likestTo: __, ...summary } = found;
  const given = givenTexts(input, ["show", "page", "edit", "known"]);
  const counts = Object.fromEntries(
    SHOWN_ROWS.map((show) => [show, rows.filter((row) => isOf(row, show)).length]),
  ) as Record<(typeof SHOWN_ROWS)[number], number>;
  const standard = counts.LOOK > 0 ? "LOOK" : "ALL";
  const show = isShownRows(given.show) ? given.show : standard;
  const shown = rows.filter((row) => isOf(row, show));
  const pageCount = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
  const page = Math.min(pageCount, Math.max(1, Number(/^\d{1,4}$/.exec(given.page ?? "")?.[0] ?? 1)));
  const open = canImportPlan(viewer) && summary.version.status === "DRAFT" && summary.current;
  return {
    first: null,
    summary: { ...summary, counts },
    current: summary.current,
    canApprove: canImportPlan(viewer),
    known: given.known === "yes",
    edited: open && given.edit !== undefined ? editedRow(found, given.edit) : null,
    list: {
      rows: shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      ...{ path, show, page, pageCount, counts, open, edited: given.edit ?? null },
    },
  };
}

function isOf(row: MatchedVersion["rows"][number], show: (typeof SHOWN_ROWS)[number]): boolean {
  if (show === "ALL") return true;
  return show === "LOOK" ? row.look : row.kind === show;
}

/** What the form of one row offers: the likest rows of the version before first, then all in print. */
function editedRow({ rows, olds, likestTo }: MatchedVersion, key: string) {
  const row = rows.find((entry) => entry.key === key && entry.kind !== "DROPPED");
  if (!row) return null;
  const option = (old: (typeof olds)[number]) => ({ value: old.key, label: `${old.key} ${old.title}` });
  // Each once: a select takes its choice by value.
  const near = new Set([...(row.fromKey === null ? [] : [row.fromKey]), ...likestTo(key)]);
  const likest = [...near].flatMap((code) => olds.find((old) => old.key === code) ?? []);
  return {
    key,
    title: row.after?.fields.取組内容 ?? row.after?.fields.施策名 ?? "",
    version: row.version,
    from: row.fromKey ?? "",
    carries: row.carries,
    choices: [
      { label: "似ている順", options: likest.map(option) },
      { label: "前の版の順", options: olds.filter((old) => !near.has(old.key)).map(option) },
    ],
  };
}
