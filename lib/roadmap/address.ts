import { type AddressValues, addressOf } from "@/lib/request/address";
import { ALL_MINISTRIES } from "./layout";

/** What a field means when the address does not name it. */
const DEFAULTS: AddressValues = { group: "chapter", sort: "printed", ministry: ALL_MINISTRIES };

/**
 * The address of a view of the roadmap. A plain `/roadmap` leads people who have a ministry to its rows:
 * where nothing else is asked, `ministry=all` says that all are meant.
 */
export function roadmapAddress(values: AddressValues): string {
  const { asOf, ...rest } = values;
  const given = Object.entries(rest).filter(
    ([field, value]) =>
      value !== undefined &&
      value !== "" &&
      DEFAULTS[field] !== value &&
      (field !== "when" || (values.quarter !== undefined && value !== "underway")) &&
      (field !== "role" || value !== "lead"),
  );
  return addressOf("/roadmap", {
    asOf,
    ...(given.length === 0 ? { ministry: ALL_MINISTRIES } : Object.fromEntries(given)),
  });
}

/** The address of the same tasks as a list, or as a file: without the layout. */
export function taskConditions(values: AddressValues): AddressValues {
  const { view: _, group: __, sort: ___, open: ____, quarter, when, ministry, ...rest } = values;
  return {
    ...rest,
    ministry: ministry === ALL_MINISTRIES ? undefined : ministry,
    ...(quarter === undefined ? {} : { [String(when ?? "underway")]: quarter }),
  };
}

/**
 * The address after a group was opened or folded.
 * @param open keys of the groups that are open then
 * @param all keys of all groups
 * @param byDefault whether they are all open when the address says nothing
 */
export function foldingAddress(
  values: AddressValues,
  open: readonly string[],
  all: readonly string[],
  byDefault: boolean,
): string {
  const whole = open.length === all.length;
  const none = open.length === 0;
  return roadmapAddress({
    ...values,
    view: whole && !byDefault ? "all" : none && byDefault ? "folded" : undefined,
    open: whole || none ? undefined : all.filter((key) => open.includes(key)).join(" "),
  });
}
