import { describe, expect, it } from "vitest";
import { isWithin } from "./navigation";

describe("isWithin", () => {
  it("takes the overview for itself alone", () => {
    expect(isWithin("/", "/")).toBe(true);
    expect(isWithin("/tasks", "/")).toBe(false);
  });

  it("takes a part's pages, not its namesakes", () => {
    expect(isWithin("/tasks", "/tasks")).toBe(true);
    expect(isWithin("/tasks/K02-03", "/tasks")).toBe(true);
    expect(isWithin("/tasks-old", "/tasks")).toBe(false);
  });
});
