import type { DateString } from "@/lib/domain/fiscal-quarter";

/**
 * Which reports a person may see at a 基準日: everything submitted (signed in), the newest 時点
 * published by then (signed out), or none before the first one (domain.md section 3).
 */
export type ProgressBasis =
  | { kind: "live" }
  | {
      kind: "publication";
      id: number;
      title: string;
      asOf: DateString;
      publishedOn: DateString;
      sample: boolean;
    }
  | { kind: "none" };
