import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldError } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterRow } from "@/components/ui/more-filters";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { PRINT_FORMAT_LABELS, PRINT_FORMATS, PRINTS, type Print } from "@/lib/print/print-files";

export const PRINT_FIELD_LABELS: Readonly<Record<string, string>> = {
  print: "内容",
  format: "形式",
  asOf: "基準日",
  from: "比べる元の日(概要)",
  ministry: "府省庁",
};

const CONTENTS: Record<Print, string> = {
  summary: "概要(進捗のまとめ)",
  roadmap: "工程表",
  measures: "施策集(◎○の表)",
  ministry: "府省庁別(遅延・工程・施策)",
};

/**
 * What goes into the files, of which ministries, as of which day, and in which format.
 * @param given the conditions as they were typed
 * @param chosen slugs
 * @param from the earlier day that holds without one
 */
export function PrintsForm({
  given,
  chosen,
  from,
  errors,
  carriers,
  today,
}: {
  given: Readonly<Record<string, string>>;
  chosen: readonly string[];
  from: DateString | undefined;
  errors: Readonly<Record<string, string>>;
  carriers: readonly { slug: string; name: string }[];
  today: DateString;
}) {
  const field = (name: string) => ({
    name,
    label: PRINT_FIELD_LABELS[name] ?? name,
    error: errors[name],
    defaultValue: given[name] ?? "",
  });
  const dates = { type: "date", min: "2000-01-01", max: today };
  return (
    <FilterBar action="/prints" label="ファイルの条件" submitLabel="プレビューを表示" listId="preview">
      <FilterRow>
        <Select
          {...field("print")}
          defaultValue={given.print ?? "summary"}
          data-assumed="summary"
          options={PRINTS.map((print) => ({ value: print, label: CONTENTS[print] }))}
        />
        <TextField {...field("asOf")} {...dates} defaultValue={given.asOf ?? today} data-assumed={today} />
        <TextField
          {...field("from")}
          {...dates}
          defaultValue={given.from ?? from ?? ""}
          data-assumed={given.from === undefined ? from : undefined}
        />
        <Select
          {...field("format")}
          defaultValue={given.format ?? "pdf"}
          data-assumed="pdf"
          options={PRINT_FORMATS.map((format) => ({ value: format, label: PRINT_FORMAT_LABELS[format] }))}
        />
      </FilterRow>
      <div className="col-span-full">
        <Disclosure
          summary={`府省庁を選ぶ(${chosen.length > 0 ? `${chosen.length}を選択中` : "選ばなければすべて"})`}
          open={chosen.length > 0 || errors.ministry !== undefined}
        >
          <fieldset aria-describedby={errors.ministry ? "field-ministry-error" : "field-ministry-hint"}>
            <legend className="sr-only">{PRINT_FIELD_LABELS.ministry}</legend>
            <p id="field-ministry-hint" className="text-dns-14N-130 text-solid-gray-700">
              工程表・施策集・府省庁別は、選んだ府省庁ごとに1つのファイルになります。概要は、つねにすべての府省庁です。
            </p>
            {errors.ministry ? <FieldError id="field-ministry-error">{errors.ministry}</FieldError> : null}
            <div className="mt-1 grid gap-x-4 sm:grid-cols-2 md:grid-cols-3 lg:grid-cols-4">
              {carriers.map(({ slug, name }) => (
                <Checkbox
                  key={slug}
                  name="ministry"
                  id={`field-ministry-${slug}`}
                  value={slug}
                  defaultChecked={chosen.includes(slug)}
                  label={name}
                />
              ))}
            </div>
          </fieldset>
        </Disclosure>
      </div>
    </FilterBar>
  );
}
