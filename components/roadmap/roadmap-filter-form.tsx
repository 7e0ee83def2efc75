import { PROGRESS_ORDER } from "@/components/progress/progress-style";
import { type ListChoices, ROLE_OPTIONS } from "@/components/tasks/list-words";
import { chapterOptions, quarterOptions } from "@/components/tasks/task-filter-form";
import { FilterBar } from "@/components/ui/filter-bar";
import { MoreFilters } from "@/components/ui/more-filters";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { PROGRESS_LABELS } from "@/lib/domain/progress";
import { ALL_MINISTRIES } from "@/lib/roadmap/layout";
import { ROADMAP_FIELD_LABELS, WHEN_OPTIONS } from "./roadmap-words";

const MORE = ["role", "unit", "chapter", "starts", "ends"] as const;

/**
 * Conditions of the roadmap, as typed. All ministries have a word of their own: a plain `/roadmap` leads
 * people to their ministry.
 * @param texts given ones by field
 * @param errors what is wrong with them
 * @param published whether 区分 can be asked for
 * @param listId id of the list; undefined where there is none
 */
export function RoadmapFilterForm({
  texts,
  errors,
  choices,
  today,
  published,
  listId,
}: {
  texts: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  choices: ListChoices;
  today: DateString;
  published: boolean;
  listId: string | undefined;
}) {
  const field = (name: string) => ({
    name,
    label: ROADMAP_FIELD_LABELS[name] ?? name,
    error: errors[name],
    defaultValue: texts[name] ?? "",
  });
  return (
    <FilterBar
      action="/roadmap"
      listId={listId}
      keep={{
        ...(published ? { delay: texts.delay, delayFrom: texts.delayFrom } : {}),
        view: texts.view,
        group: texts.group,
        sort: texts.sort,
        underway: texts.underway,
      }}
    >
      <div className="col-span-full grid items-start gap-x-4 gap-y-3 min-[22.5rem]:grid-cols-2 lg:grid-cols-3 xl:grid-cols-6">
        <Select
          {...field("ministry")}
          defaultValue={texts.ministry ?? ALL_MINISTRIES}
          options={[
            { value: ALL_MINISTRIES, label: "すべて" },
            ...choices.ministries.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <Select
          {...field("progress")}
          empty={published ? "すべて" : "まだ公表されていません"}
          disabled={!published}
          options={PROGRESS_ORDER.map((value) => ({ value, label: PROGRESS_LABELS[value] }))}
        />
        <Select {...field("quarter")} empty="指定なし" options={quarterOptions(texts.quarter)} />
        <Select
          {...field("when")}
          defaultValue={texts.when ?? "underway"}
          data-assumed="underway"
          options={WHEN_OPTIONS}
        />
        <TextField {...field("q")} type="search" maxLength={200} autoComplete="off" />
        <TextField
          {...field("asOf")}
          type="date"
          min="2000-01-01"
          max={today}
          defaultValue={texts.asOf ?? today}
          data-assumed={today}
        />
      </div>
      <MoreFilters open={MORE.some((name) => texts[name] !== undefined)}>
        <Select {...field("chapter")} empty="すべて" options={chapterOptions(choices)} />
        <Select
          {...field("role")}
          defaultValue={texts.role ?? "lead"}
          data-assumed="lead"
          options={ROLE_OPTIONS}
        />
        <Select {...field("starts")} empty="指定なし" options={quarterOptions(texts.starts)} />
        <Select {...field("ends")} empty="指定なし" options={quarterOptions(texts.ends)} />
        {texts.unit === undefined ? null : (
          <TextField {...field("unit")} maxLength={100} autoComplete="off" />
        )}
      </MoreFilters>
    </FilterBar>
  );
}
