import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldingAddress, roadmapAddress, taskConditions } from "./address";

describe("roadmapAddress", () => {
  it.each([
    [{}, "/roadmap?ministry=all"],
    [{ asOf: "2024-03-31" }, "/roadmap?asOf=2024-03-31&ministry=all"],
    [{ ministry: "all", q: "AI" }, "/roadmap?q=AI"],
    [{ ministry: "all", group: "chapter", sort: "printed", role: "lead" }, "/roadmap?ministry=all"],
    [{ view: "all", sort: "delay" }, "/roadmap?sort=delay&view=all"],
    [{ quarter: "2025Q1", when: "underway" }, "/roadmap?quarter=2025Q1"],
    [{ quarter: "2025Q1", when: "ends" }, "/roadmap?quarter=2025Q1&when=ends"],
    [{ when: "ends" }, "/roadmap?ministry=all"],
  ])("of %j", (values, address) => {
    expect(roadmapAddress(values)).toBe(address);
  });
});

describe("taskConditions", () => {
  it("leaves the layout out and says the quarter in the words of a list", () => {
    expect(
      taskConditions({
        view: "all",
        group: "ministry",
        sort: "end",
        open: "3-1.2",
        ministry: "all",
        q: "AI",
      }),
    ).toEqual({ q: "AI" });
    expect(taskConditions({ quarter: "2025Q1" })).toEqual({ underway: "2025Q1" });
    expect(taskConditions({ quarter: "2025Q1", when: "starts" })).toEqual({ starts: "2025Q1" });
  });
});

describe("foldingAddress", () => {
  const all = ["3-1.2", "3-1.3", "3-2.1"];

  it("names the open groups in their order", () => {
    expect(foldingAddress({}, ["3-2.1", "3-1.2"], all, false)).toBe("/roadmap?open=3-1.2+3-2.1");
    expect(foldingAddress({}, all, all, false)).toBe("/roadmap?view=all");
    expect(foldingAddress({ view: "all" }, [], all, false)).toBe("/roadmap?ministry=all");
  });

  it("names the folded view where groups are open by default", () => {
    expect(foldingAddress({ q: "AI" }, [], all, true)).toBe("/roadmap?q=AI&view=folded");
    expect(foldingAddress({ q: "AI", view: "folded" }, all, all, true)).toBe("/roadmap?q=AI");
  });

  it("says for every set of groups which ones are open", () => {
    fc.assert(
      fc.property(fc.subarray(all), fc.boolean(), (open, byDefault) => {
        const query = new URL(foldingAddress({ q: "x" }, open, all, byDefault), "http://h").searchParams;
        const keys = query.get("open")?.split(" ");
        const read =
          query.get("view") === "all" ? all : (keys ?? (byDefault && !query.has("view") ? all : []));
        expect(read).toEqual(open);
      }),
    );
  });
});
