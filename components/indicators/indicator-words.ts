export const KPI_SIDES = { PROGRESS: "KPI(進捗)", EFFECT: "KPI(効果)" } as const;
