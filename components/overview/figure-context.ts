import type { ReactNode } from "react";

/** What every figure of progress prints: 時点, what it rests on, 出典; and how its links keep 基準日. */
export type FigureContext = {
  /** 「2024年3月31日時点」 */
  asOfLabel: ReactNode;
  /** Sentences on the basis. */
  basis: ReactNode;
  source: string;
  /** 基準日 as addresses carry it; undefined for today. */
  asOf: string | undefined;
};
