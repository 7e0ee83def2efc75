import { describe, expect, it } from "vitest";
import { quarterOf } from "@/lib/domain/fiscal-quarter";
import { type ReportGround, reportPreview } from "./preview";
import { reportTexts } from "./report-texts";

const ground: ReportGround = {
  planned: { first: quarterOf(2026, 1), last: quarterOf(2026, 4) },
  latest: null,
  today: "2026-11-22",
};
const texts = (over: Record<string, string>) => ({ ...reportTexts(null, "2026-11-22"), ...over });

describe("reportPreview", () => {
  it("waits until the form says enough", () => {
    expect(reportPreview(texts({}), ground)).toBeNull();
    expect(reportPreview(texts({ state: "IN_PROGRESS", effectiveOn: "" }), ground)).toBeNull();
    expect(reportPreview(texts({ state: "IN_PROGRESS", effectiveOn: "2026-11-23" }), ground)).toBeNull();
  });

  it("tells the 区分 that follows, and that 理由 and 見込 are needed", () => {
    expect(reportPreview(texts({ state: "IN_PROGRESS" }), ground)).toMatchObject({
      mark: { label: "予定どおり" },
      delayed: false,
    });
    expect(reportPreview(texts({ state: "IN_PROGRESS", forecast: "2027Q2" }), ground)).toMatchObject({
      mark: { label: "遅延(2四半期)" },
      delayed: true,
    });
    // As the server: 見込 of what is over is left out.
    const over = texts({ state: "COMPLETED", completedOn: "2026-11-20", forecast: "2027Q2" });
    expect(reportPreview(over, ground)).toMatchObject({ mark: { label: "完了" }, delayed: false });
  });

  it("says that a report for a later day goes on to count", () => {
    const latest = {
      state: "COMPLETED",
      forecast: null,
      completedOn: "2026-11-01",
      effectiveOn: "2026-11-21",
    } as const;
    const earlier = texts({ state: "IN_PROGRESS", effectiveOn: "2026-10-01" });
    expect(reportPreview(earlier, { ...ground, latest })).toMatchObject({
      superseded: true,
      mark: { label: "完了" },
    });
    expect(reportPreview(texts({ state: "IN_PROGRESS" }), { ...ground, latest })).toMatchObject({
      superseded: false,
      mark: { label: "予定どおり" },
    });
  });

  it("judges a report for a past day on that day, and shows what follows today", () => {
    const planned = { first: quarterOf(2024, 1), last: quarterOf(2024, 4) };
    const past = texts({ state: "IN_PROGRESS", effectiveOn: "2024-06-01" });
    expect(reportPreview(past, { ...ground, planned })).toMatchObject({
      delayed: false,
      mark: { label: "遅延(7四半期)" },
    });
  });
});
