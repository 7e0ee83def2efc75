import { describe, expect, it } from "vitest";
import { countProgress, type ProgressCounts } from "@/lib/domain/progress";
import { delayFinding, ministryFinding, percent, totalFinding, unreportedFinding } from "./findings";

const counts = (some: Partial<ProgressCounts>): ProgressCounts => ({ ...countProgress([]), ...some });

describe("findings", () => {
  it("states the denominator, and keeps 未報告 apart", () => {
    expect(totalFinding(717, counts({ COMPLETED: 143, ON_TRACK: 210, DELAYED: 75 }))).toBe(
      "全717工程のうち、完了は143件(19.9%)、予定どおりは210件(29.3%)、遅延は75件(10.5%)です。",
    );
    expect(unreportedFinding(counts({ UNREPORTED: 12 }))).toBe(
      "未報告が12件あり、予定どおりには数えていません。",
    );
  });

  it("names the ministries with the most delayed parts, all of them when equal", () => {
    const row = (name: string, leads: number, DELAYED: number) => ({
      name,
      leads,
      counts: counts({ DELAYED }),
    });
    expect(ministryFinding([row("総務省", 100, 7), row("法務省", 14, 7), row("警察庁", 9, 1)])).toBe(
      "遅延が最も多いのは、総務省(主担当100件のうち7件、7.0%)と法務省(主担当14件のうち7件、50.0%)です。",
    );
    expect(ministryFinding([row("総務省", 100, 0)])).toBe("遅延と区分された工程はありません。");
  });

  it("sums the delayed parts and finds the longest delay", () => {
    expect(
      delayFinding([
        { late: { delayed: 3, longest: 2 } },
        { late: { delayed: 1, longest: 18 } },
        { late: null },
      ]),
    ).toBe("主担当ごとに数えた遅延は4件、遅れは最大で18四半期です。");
  });

  it("has no share of nothing", () => {
    expect(percent(0, 0)).toBe("—");
  });
});
