import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { ProgressBasis } from "@/lib/progress/basis";
import { basisText } from "@/lib/progress/basis-text";

/** On what the numbers of the overview rest, with the name of the 時点 for those signed out. */
export function overviewBasis(basis: ProgressBasis, asOf: DateString): string {
  const text = basisText(basis, asOf);
  return basis.kind === "publication" ? `${text}。公表の名称:「${basis.title}」` : text;
}

/** Whether the numbers count samples (架空). */
export function countsSamples(basis: ProgressBasis, hasSamples: boolean): boolean {
  return basis.kind === "publication" ? basis.sample : basis.kind === "live" && hasSamples;
}
