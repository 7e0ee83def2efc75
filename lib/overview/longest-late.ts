import type { Progress } from "@/lib/domain/progress";

type Lead = { progress: Progress; delay: number | null };

/**
 * The delayed parts with the most quarters of delay, the longest first; equal ones as printed.
 * @param facts in the printed order
 */
export function longestLate<F extends { leads: readonly Lead[] }>(
  facts: readonly F[],
  limit: number,
): { fact: F; lead: F["leads"][number]; delay: number }[] {
  return facts
    .flatMap((fact) =>
      fact.leads.flatMap((lead: F["leads"][number]) =>
        lead.progress === "DELAYED" ? [{ fact, lead, delay: lead.delay ?? 0 }] : [],
      ),
    )
    .sort((a, b) => b.delay - a.delay)
    .slice(0, limit);
}
