import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { type Quarter, quarterOf } from "@/lib/domain/fiscal-quarter";
import type { PlanRow } from "./plan-row";
import { PlanTable } from "./plan-table";

function pageOf(forecast: Quarter): string {
  const rows: PlanRow[] = [
    { label: "計画(原文)", quarters: [quarterOf(2023, 2)], look: "filled", word: "計画" },
    { label: "見込", quarters: [forecast], look: "word", word: "見込" },
  ];
  return renderToStaticMarkup(<PlanTable caption="計画期間" rows={rows} now={quarterOf(2026, 3)} />);
}

it("has columns up to a 見込 that is near, and names one that is far", () => {
  const [near, far] = [pageOf(quarterOf(2030, 4)), pageOf(quarterOf(2100, 4))];
  expect(near).toContain("2030年度");
  expect(near).not.toContain("離れた時期");
  expect(far).not.toContain("2027年度");
  expect(far).toMatch(/表の年度から離れた時期: <strong>見込<\/strong>.*2100年度4Q/);
});
