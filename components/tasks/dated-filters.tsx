import { Dated } from "@/components/calendar/dated";
import type { ActiveFilter } from "@/components/ui/active-filters";

/** A condition whose label is plain text. */
export type TextFilter = Omit<ActiveFilter, "label"> & { label: string };

/** What stands there as it was typed or printed. */
const VERBATIM = new Set(["q", "unit"]);

/** The conditions with their years in 西暦 and 和暦; words that were searched for stay as they are. */
export function datedFilters(filters: readonly TextFilter[]): ActiveFilter[] {
  return filters.map((filter) =>
    VERBATIM.has(filter.field) ? filter : { ...filter, label: <Dated>{filter.label}</Dated> },
  );
}
