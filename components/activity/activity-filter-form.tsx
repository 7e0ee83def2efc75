import { FilterBar } from "@/components/ui/filter-bar";
import { FilterRow, MoreFilters } from "@/components/ui/more-filters";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { ACTIVITY_GROUPS, ACTIVITY_KINDS, type ActivityGroup, kindsOf } from "@/lib/activity/kinds";
import type { ActivityPerson } from "@/lib/activity/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { ACTIVITY_FIELD_LABELS } from "./activity-words";

export type ActivityChoices = {
  ministries: readonly { slug: string; name: string }[];
  people: readonly ActivityPerson[];
  /** Whether acts with accounts may be asked for. */
  audit: boolean;
  /** Whether acts of 部内確認 may be. */
  unsubmitted: boolean;
};

/** Conditions of 履歴, as typed. */
export function ActivityFilterForm({
  texts,
  errors,
  choices,
  today,
  listId,
}: {
  texts: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  choices: ActivityChoices;
  today: DateString;
  listId: string | undefined;
}) {
  const field = (name: string) => ({
    name,
    label: ACTIVITY_FIELD_LABELS[name] ?? name,
    error: errors[name],
    defaultValue: texts[name] ?? "",
  });
  const dates = { type: "date", min: "2000-01-01", max: today };
  return (
    <FilterBar action="/activity" listId={listId} keep={{ asOf: texts.asOf }}>
      <FilterRow>
        <Select
          {...field("ministry")}
          empty="すべて"
          options={choices.ministries.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select {...field("kind")} empty="すべて" options={kindOptions(choices)} />
        <TextField {...field("item")} maxLength={20} autoComplete="off" />
      </FilterRow>
      <MoreFilters open={["person", "from", "to"].some((name) => texts[name] !== undefined)}>
        <Select {...field("person")} empty="すべて" options={peopleOptions(choices.people)} />
        <TextField {...field("from")} {...dates} />
        <TextField {...field("to")} {...dates} />
      </MoreFilters>
    </FilterBar>
  );
}

/** Every kind under its group, which can be asked for whole. */
function kindOptions({ audit, unsubmitted }: ActivityChoices) {
  return (Object.keys(ACTIVITY_GROUPS) as ActivityGroup[])
    .filter((group) => audit || group !== "accounts")
    .map((group) => ({
      label: ACTIVITY_GROUPS[group],
      options: [
        { value: group, label: `${ACTIVITY_GROUPS[group]}(すべて)` },
        ...kindsOf({ group })
          .filter((kind) => unsubmitted || ACTIVITY_KINDS[kind]?.audience !== "ministry")
          .map((kind) => ({ value: kind, label: ACTIVITY_KINDS[kind]?.label ?? kind })),
      ],
    }));
}

function peopleOptions(people: readonly ActivityPerson[]) {
  return people.map(({ id, name, ministry }) => ({
    value: id,
    label: ministry === null || name.startsWith(ministry) ? name : `${ministry} ${name}`,
  }));
}
