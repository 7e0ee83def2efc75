import { ViewSwitch } from "@/components/ui/view-switch";
import { type CoverageView, DEFAULT_VIEW } from "@/lib/coverage/filter";
import { addressOf } from "@/lib/request/address";
import { VIEW_WORDS } from "./view-words";

/** The three choices of the cross table; each keeps the other two and 基準日. */
export function ViewSwitches({ view, asOf }: { view: CoverageView; asOf: string | undefined }) {
  const fields = ["by", "role", "mark"] as const;
  return (
    <div className="mb-4 flex flex-wrap gap-x-8 gap-y-3 print:hidden">
      {fields.map((field) => (
        <ViewSwitch
          key={field}
          label={VIEW_WORDS[field].label}
          choices={VIEW_WORDS[field].choices.map(([value, label]) => ({
            label,
            chosen: view[field] === value,
            href: viewHref({ ...view, [field]: value }, asOf),
          }))}
        />
      ))}
    </div>
  );
}

/** Address of a view; what an address means anyway is left out. */
function viewHref(view: CoverageView, asOf: string | undefined): string {
  const { by, role, mark } = view;
  const said = Object.entries({ by, role, mark }).filter(
    ([field, value]) => DEFAULT_VIEW[field as keyof CoverageView] !== value,
  );
  return `${addressOf("/coverage", { asOf, ...Object.fromEntries(said) })}#ministries`;
}
