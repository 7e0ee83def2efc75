import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { ministryHref } from "./ministry-words";

type Ministry = { slug: string; name: string; role: "LEAD" | "PARTNER"; units: readonly string[] };

/**
 * 府省庁 of a task or a measure, each a link to its page: partners are marked 連携, units stand in parentheses.
 * @param asOf 基準日 as addresses carry it
 * @param leadSign printed sign of a lead, e.g. ◎; without it leads stand by their name alone
 */
export function MinistryList({
  ministries,
  asOf,
  leadSign,
}: {
  ministries: readonly Ministry[];
  asOf: string | undefined;
  leadSign?: string;
}) {
  return (
    <ul className="space-y-1">
      {ministries.map(({ slug, name, role, units }) => (
        <li key={slug}>
          {role === "LEAD" && leadSign ? (
            <>
              {leadSign}
              <span className="sr-only">主担当 </span>
            </>
          ) : null}
          <TextLink href={ministryHref(slug, asOf)} className="inline-block py-0.5">
            {name}
          </TextLink>
          {units.length > 0 ? `(${units.join("、")})` : null}
          {role === "PARTNER" ? (
            <span className="ml-1.5">
              <Badge>連携</Badge>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
