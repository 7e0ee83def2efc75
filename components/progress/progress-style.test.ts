import { describe, expect, it } from "vitest";
import { contrast, readableOn } from "@/components/charts/contrast";
import { PROGRESS } from "@/lib/domain/progress";
import { PROGRESS_ORDER, PROGRESS_STYLE } from "./progress-style";

describe("the look of the 区分", () => {
  it("has every 区分 once", () => {
    expect([...PROGRESS_ORDER].sort()).toEqual([...PROGRESS].sort());
  });

  it.each(PROGRESS_ORDER)(
    "%s stands out from white (3:1) and carries a readable number (4.5:1)",
    (progress) => {
      const { color, pattern } = PROGRESS_STYLE[progress];
      expect(contrast(color, "#ffffff")).toBeGreaterThanOrEqual(3);
      const ground = pattern ? "#ffffff" : color;
      expect(contrast(readableOn(ground), ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("looks different for each", () => {
    const looks = PROGRESS_ORDER.map((progress) => JSON.stringify(PROGRESS_STYLE[progress]));
    expect(new Set(looks).size).toBe(PROGRESS_ORDER.length);
  });
});
