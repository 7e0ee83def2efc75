import { PROGRESS_ORDER } from "@/components/progress/progress-style";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterRow, MoreFilters } from "@/components/ui/more-filters";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { parseQuarterCode, quarterCode, quarterLabel } from "@/lib/domain/fiscal-quarter";
import { chapterLabel } from "@/lib/domain/initiative-heading";
import { PROGRESS_LABELS } from "@/lib/domain/progress";
import { PLAN_QUARTERS } from "@/lib/roadmap/plan-quarters";
import { type ListChoices, ROLE_OPTIONS, TASK_FIELD_LABELS } from "./list-words";

const MORE = ["role", "unit", "chapter", "underway", "starts", "ends"] as const;

/**
 * Conditions of the list of tasks, as typed.
 * @param texts given ones by field
 * @param errors what is wrong with them
 * @param published whether 区分 can be asked for
 * @param listId id of the list; undefined where there is none
 */
export function TaskFilterForm({
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
    label: TASK_FIELD_LABELS[name] ?? name,
    error: errors[name],
    defaultValue: texts[name] ?? "",
  });
  return (
    <FilterBar
      action="/tasks"
      listId={listId}
      keep={{
        ...(published ? { delay: texts.delay, delayFrom: texts.delayFrom } : {}),
        pageSize: texts.pageSize,
      }}
    >
      <FilterRow>
        <Select
          {...field("ministry")}
          empty="すべて"
          options={choices.ministries.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          {...field("progress")}
          empty={published ? "すべて" : "まだ公表されていません"}
          disabled={!published}
          options={PROGRESS_ORDER.map((value) => ({ value, label: PROGRESS_LABELS[value] }))}
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
      </FilterRow>
      <MoreFilters open={MORE.some((name) => texts[name] !== undefined)}>
        <Select
          {...field("role")}
          defaultValue={texts.role ?? "lead"}
          data-assumed="lead"
          options={ROLE_OPTIONS}
        />
        {texts.unit === undefined ? null : (
          <TextField {...field("unit")} maxLength={100} autoComplete="off" />
        )}
        <Select {...field("chapter")} empty="すべて" options={chapterOptions(choices)} />
        <Select {...field("underway")} empty="指定なし" options={quarterOptions(texts.underway)} />
        <Select {...field("starts")} empty="指定なし" options={quarterOptions(texts.starts)} />
        <Select {...field("ends")} empty="指定なし" options={quarterOptions(texts.ends)} />
      </MoreFilters>
    </FilterBar>
  );
}

/** 分野 by 部. */
export function chapterOptions({ chapters }: ListChoices) {
  const parts = [...new Set(chapters.map((chapter) => chapter.part))];
  return parts.map((part) => ({
    label: part,
    options: chapters
      .filter((chapter) => chapter.part === part)
      .map((chapter) => ({ value: chapter.key, label: chapterLabel(chapter) })),
  }));
}

/** The quarters of the plan; one that was asked for beyond them stays among the choices. */
export function quarterOptions(given: string | undefined) {
  const asked = given === undefined ? undefined : parseQuarterCode(given);
  const extra = asked === undefined || PLAN_QUARTERS.includes(asked) ? [] : [asked];
  return [...extra, ...PLAN_QUARTERS].map((quarter) => ({
    value: quarterCode(quarter),
    label: quarterLabel(quarter),
  }));
}
