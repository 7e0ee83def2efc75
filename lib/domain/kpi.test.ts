import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateKpi, kpiCellState } from "./kpi";

const initial = { value: "10", date: "2022-04-01" };
const target = { value: "30", date: "2026-04-01" };

describe("KPI", () => {
  it.each([
    ["", "BLANK"],
    ["　 ", "BLANK"],
    ["未設定", "UNSET"],
    ["未設定(令和4年度(2022年度)以降に検討)", "UNSET"],
    ["未設定の項目を減らす", "STATED"],
    ["0", "STATED"],
    ["実証実験件数", "STATED"],
  ])("reads the cell %j as %s", (text, state) => {
    expect(kpiCellState(text)).toBe(state);
  });

  it.each([
    ["A on the path (730 of 1,461 days)", { value: "20", date: "2024-03-31" }, "A"],
    ["A ahead of it", { value: "29", date: "2024-04-01" }, "A"],
    ["B behind it", { value: "19", date: "2024-04-01" }, "B"],
    ["B when it fell", { value: "5", date: "2024-04-01" }, "B"],
    ["A before the period with the initial value", { value: "10", date: "2021-01-01" }, "A"],
    ["B after the period without the target", { value: "29.9", date: "2030-01-01" }, "B"],
    ["N without a value", null, "N"],
  ])("gives %s", (_name, current, letter) => {
    expect(evaluateKpi({ initial, target }, current).letter).toBe(letter);
  });

  it.each([
    ["no target", { initial, target: null }],
    ["no initial value", { initial: null, target }],
    ["target equal to initial", { initial, target: { ...target, value: "10" } }],
    ["no period", { initial, target: { ...target, date: "2022-04-01" } }],
  ])("gives F: %s", (_name, indicator) => {
    expect(evaluateKpi(indicator, { value: "20", date: "2024-04-01" })).toEqual({
      letter: "F",
      achieved: null,
      elapsed: null,
    });
  });

  it("evaluates a falling target alike, and clamps the elapsed share", () => {
    const falling = {
      initial: { value: "100", date: "2022-04-01" },
      target: { value: "50", date: "2024-04-01" },
    };
    expect(evaluateKpi(falling, { value: "60", date: "2023-04-01" })).toMatchObject({
      letter: "A",
      achieved: 0.8,
    });
    expect(evaluateKpi(falling, { value: "60", date: "2029-04-01" }).elapsed).toBe(1);
    expect(evaluateKpi(falling, { value: "60", date: "2019-04-01" }).elapsed).toBe(0);
  });

  it("compares exactly what floating point would not: halfway at half the time is A", () => {
    const half = {
      initial: { value: "0.1", date: "2022-01-01" },
      target: { value: "0.5", date: "2022-01-03" },
    };
    expect((0.3 - 0.1) / (0.5 - 0.1)).toBeLessThan(0.5);
    expect(evaluateKpi(half, { value: "0.3", date: "2022-01-02" }).letter).toBe("A");
    expect(evaluateKpi(half, { value: "0.299999", date: "2022-01-02" }).letter).toBe("B");
  });

  it("calls a value on the path A, and one short of it B, whichever way the target lies", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: -50, max: 50 }).filter((step) => step !== 0),
        fc.integer({ min: 1, max: 30 }),
        fc.nat({ max: 30 }),
        (start, step, period, passed) => {
          const on = (day: number) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
          const indicator = {
            initial: { value: String(start), date: on(0) },
            target: { value: String(start + step * period), date: on(period) },
          };
          const reached = start + step * Math.min(passed, period);
          const letter = (amount: number) =>
            evaluateKpi(indicator, { value: String(amount), date: on(passed) }).letter;
          expect(letter(reached)).toBe("A");
          expect(letter(reached - Math.sign(step))).toBe("B");
        },
      ),
    );
  });
});
