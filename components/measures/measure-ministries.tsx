import { TextLink } from "@/components/ui/text-link";
import type { MeasureItem } from "@/lib/measures/queries";
import { addressOf } from "@/lib/request/address";

/** Leads or partners of a measure, each a link to its measures. */
export function MeasureMinistries({
  measure,
  part,
  asOf,
}: {
  measure: MeasureItem;
  part: "LEAD" | "PARTNER";
  asOf: string | undefined;
}) {
  const own = measure.ministries.filter((ministry) => ministry.role === part);
  if (own.length === 0) return "なし";
  return (
    <ul className="space-y-1">
      {own.map(({ slug, name, units }) => (
        <li key={slug}>
          <TextLink href={addressOf("/measures", { asOf, ministry: slug, role: part.toLowerCase() })}>
            {name}
          </TextLink>
          {units.length > 0 ? `(${units.join("、")})` : null}
        </li>
      ))}
    </ul>
  );
}
