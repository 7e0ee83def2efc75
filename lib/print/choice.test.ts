import { expect, it } from "vitest";
import { ministriesOf, partsOf, printsAddress } from "./choice";
import { sampleDocument } from "./document-fixture";
import { previewOf } from "./preview";

it("makes one file of all, or one for each ministry", () => {
  const choice = { print: "roadmap", asOf: "2026-06-30", ministries: ["soumu", "moj"] } as const;
  expect(partsOf(choice).map(({ values }) => values.ministry)).toEqual(["soumu", "moj"]);
  expect(partsOf({ ...choice, ministries: [] })).toEqual([
    { ministry: null, values: { asOf: "2026-06-30" } },
  ]);
  const summary = partsOf({ ...choice, print: "summary", from: "2026-03-31" });
  expect(summary).toEqual([{ ministry: null, values: { asOf: "2026-06-30", from: "2026-03-31" } }]);
});

it("takes ministries as a form sends them, and as a short address says them", () => {
  expect(ministriesOf(["soumu", "", "moj", "soumu"])).toEqual(["soumu", "moj"]);
  expect(ministriesOf("soumu moj")).toEqual(["soumu", "moj"]);
  expect(ministriesOf(undefined)).toEqual([]);
  expect(printsAddress({ print: "roadmap", format: "pdf", ministry: "soumu moj" })).toBe(
    "/prints?ministry=soumu+moj&print=roadmap",
  );
});

it("previews the first rows, and counts them all", () => {
  const rows = Array.from({ length: 30 }, (_, index) => ({ cells: ["取組", `K01-${index}`, "", ""] }));
  const preview = previewOf(sampleDocument({ rows: [{ band: "部", level: 1 }, ...rows] }));
  expect(preview?.first.rows).toHaveLength(12);
  expect(preview?.tables).toEqual([{ name: "工程", rows: 30 }]);
  expect(preview?.more).toBe(true);
  expect(previewOf(sampleDocument())?.more).toBe(false);
  const long = rows.map(({ cells }) => ({ cells: ["長".repeat(1_000), ...cells.slice(1)] }));
  expect(previewOf(sampleDocument({ rows: long }))?.first.rows).toHaveLength(3);
});
