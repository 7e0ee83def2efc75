import { describe, expect, it } from "vitest";
import { HEAT, heatLevel } from "./heat-scale";

describe("heatLevel", () => {
  it("keeps 0 for 0", () => {
    expect(heatLevel(0, 7)).toBe(0);
    expect(heatLevel(0, 0)).toBe(0);
  });

  it("shades everything else, from light to dark", () => {
    const levels = [1, 2, 3, 4, 5, 6, 7].map((value) => heatLevel(value, 7));
    expect(levels).toEqual([1, 2, 3, 3, 4, 5, 5]);
    expect(heatLevel(1, 1000)).toBe(1);
    expect(heatLevel(1000, 1000)).toBe(HEAT.length - 1);
  });

  it("takes small numbers as they are", () => {
    expect([0, 1, 2, 3].map((value) => heatLevel(value, 3))).toEqual([0, 1, 2, 3]);
    expect(heatLevel(1, 1)).toBe(1);
  });
});
