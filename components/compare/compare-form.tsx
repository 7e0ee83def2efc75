import { FilterBar } from "@/components/ui/filter-bar";
import { FilterRow } from "@/components/ui/more-filters";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { ViewSwitch } from "@/components/ui/view-switch";
import {
  type DateString,
  fiscalYearOf,
  quarterEnd,
  quarterOf,
  quarterOfDate,
} from "@/lib/domain/fiscal-quarter";
import { addressOf } from "@/lib/request/address";
import { COMPARE_FIELD_LABELS } from "./compare-words";

type Texts = Readonly<Record<string, string | undefined>>;

/**
 * The two days and what is compared, with the days that are asked for most as links.
 * @param given the conditions as they were typed
 * @param texts the same as addresses carry them
 */
export function CompareForm({
  given,
  texts,
  errors,
  from,
  asOf,
  today,
  ministries,
  listId,
}: {
  given: Readonly<Record<string, string>>;
  texts: Texts;
  errors: Readonly<Record<string, string>>;
  from: DateString;
  asOf: DateString;
  today: DateString;
  ministries: readonly { slug: string; name: string }[];
  listId: string | undefined;
}) {
  const field = (name: string) => ({
    name,
    label: COMPARE_FIELD_LABELS[name] ?? name,
    error: errors[name],
    defaultValue: given[name] ?? "",
  });
  const dates = { type: "date", min: "2000-01-01", max: today };
  return (
    <>
      <FilterBar action="/compare" submitLabel="比べる" listId={listId}>
        <FilterRow>
          <TextField {...field("from")} {...dates} defaultValue={given.from ?? from} />
          <TextField {...field("asOf")} {...dates} defaultValue={given.asOf ?? asOf} data-assumed={today} />
          <Select
            {...field("ministry")}
            empty="すべて"
            options={ministries.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <Select
            {...field("by")}
            defaultValue={given.by ?? "task"}
            data-assumed="task"
            options={[
              { value: "task", label: "工程ごと" },
              { value: "lead", label: "主担当ごと" },
            ]}
          />
        </FilterRow>
      </FilterBar>
      <div className="mb-6 print:hidden">
        <ViewSwitch
          label="比べる元の候補"
          choices={startsOf(asOf).map(({ label, day }) => ({
            label,
            href: addressOf("/compare", { ...texts, from: day, page: undefined }),
            chosen: day === from,
          }))}
        />
      </div>
    </>
  );
}

/** Days before 基準日 that people compare with. */
function startsOf(asOf: DateString): { label: string; day: DateString }[] {
  const quarter = quarterOfDate(asOf);
  return [
    { label: "前の四半期の終わり", day: quarterEnd(quarter - 1) },
    { label: "前の年度の終わり", day: quarterEnd(quarterOf(fiscalYearOf(quarter), 1) - 1) },
    { label: "4四半期前の終わり", day: quarterEnd(quarter - 4) },
  ].filter(({ day }, index, all) => all.findIndex((other) => other.day === day) === index);
}
