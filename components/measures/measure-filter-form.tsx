import { ROLE_OPTIONS } from "@/components/tasks/list-words";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterRow, MoreFilters } from "@/components/ui/more-filters";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import {
  ARTICLE_OPTIONS,
  COLUMN_OPTIONS,
  GUIDE_OPTIONS,
  KPI_LETTER_OPTIONS,
  KPI_OPTIONS,
  MARK_OPTIONS,
  MEASURE_FIELD_LABELS,
} from "./measure-words";

const MORE = ["column", "role"] as const;

/**
 * Conditions of the list of measures, as typed.
 * @param texts given ones by field
 * @param errors what is wrong with them
 * @param rated the reader sees the letters of indicators, and may ask for them
 * @param asOf kept for the links; undefined for today
 * @param listId id of the list; undefined where there is none
 */
export function MeasureFilterForm({
  texts,
  errors,
  ministries,
  rated,
  asOf,
  listId,
}: {
  texts: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  ministries: readonly { slug: string; name: string }[];
  rated: boolean;
  asOf: string | undefined;
  listId: string | undefined;
}) {
  const field = (name: string) => ({
    name,
    label: MEASURE_FIELD_LABELS[name] ?? name,
    error: errors[name],
    defaultValue: texts[name] ?? "",
  });
  return (
    <FilterBar action="/measures" keep={{ asOf }} listId={listId}>
      <FilterRow>
        <Select {...field("article")} empty="すべて" options={ARTICLE_OPTIONS} />
        <Select {...field("mark")} empty="すべて" options={MARK_OPTIONS} />
        <Select
          {...field("ministry")}
          empty="すべて"
          options={ministries.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select {...field("guide")} empty="すべて" options={GUIDE_OPTIONS} />
        <Select
          {...field("kpi")}
          empty="すべて"
          options={rated ? [...KPI_LETTER_OPTIONS, ...KPI_OPTIONS] : KPI_OPTIONS}
        />
        <TextField {...field("q")} type="search" maxLength={200} autoComplete="off" />
      </FilterRow>
      <MoreFilters open={MORE.some((name) => texts[name] !== undefined)}>
        <Select {...field("column")} empty="すべて" options={COLUMN_OPTIONS} />
        <Select
          {...field("role")}
          defaultValue={texts.role ?? "lead"}
          data-assumed="lead"
          options={ROLE_OPTIONS}
        />
      </MoreFilters>
    </FilterBar>
  );
}
