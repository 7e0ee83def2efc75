import { Badge } from "@/components/ui/badge";

type Ministry = { slug: string; name: string; role: "LEAD" | "PARTNER"; units: readonly string[] };

/** 府省庁 of a task or a measure: leads by name, partners marked 連携, units in parentheses. */
export function MinistryList({
  ministries,
  markLeads = false,
}: {
  ministries: readonly Ministry[];
  /** Mark leads 主担当 as well, where nothing else says so. */
  markLeads?: boolean;
}) {
  return (
    <ul className="space-y-1">
      {ministries.map(({ slug, name, role, units }) => (
        <li key={slug}>
          {name}
          {units.length > 0 ? `(${units.join("、")})` : null}
          {role === "PARTNER" ? <Mark>連携</Mark> : markLeads ? <Mark>主担当</Mark> : null}
        </li>
      ))}
    </ul>
  );
}

function Mark({ children }: { children: string }) {
  return (
    <span className="ml-1.5">
      <Badge>{children}</Badge>
    </span>
  );
}
