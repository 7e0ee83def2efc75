import { expect, it } from "vitest";
import { concerns } from "./relevance";

it.each<[string, string[], string, boolean]>([
  ["/tasks", [], "task:1", true],
  ["/tasks", [], "measure:1", false],
  ["/tasks", [], "*", true],
  ["/tasks", [], "sample:all", true],
  ["/tasks/K02-03", ["task:1"], "task:1", true],
  ["/tasks/K02-03", ["task:1"], "task:2", false],
  ["/tasks/K02-03", ["task:1"], "task:12", false],
  ["/tasks/K02-03", [], "task:2", true],
  ["/measures/03-16", ["measure:3"], "indicator:9", true],
  ["/measures/03-16", ["measure:3"], "measure:4", false],
  ["/ministries/soumu", ["ministry:1"], "task:5", true],
  ["/coverage", [], "measure:5", true],
  ["/coverage", [], "task:5", false],
  ["/activity", [], "ministry:5", true],
  ["/me", [], "inbox", true],
  ["/inbox", [], "inbox", true],
  ["/me", [], "task:5", false],
  ["/me", [], "*", false],
  ["/tasks/K02-03/report", ["task:1"], "task:1", true],
])("%s showing %j, an act about %s: %s", (path, own, subject, expected) => {
  expect(concerns(path, own, subject)).toBe(expected);
});
