import { expect, it } from "vitest";
import { testDatabaseUrl } from "./test-database";

it.each([
  "postgresql://u:p@127.0.0.1:5432/test",
  "postgresql://u:p@localhost/test",
  "postgresql://u:p@[::1]:5432/test",
])("takes a local database: %s", (url) => {
  expect(testDatabaseUrl(url)).toBe(url);
});

it.each([
  "postgresql://u:p@db.example.go.jp:5432/production",
  "postgresql://u:p@10.0.0.5/production",
  "postgresql://u:p@localhost.example.com/production",
  "postgresql://u:p@localhost/production?host=db.example.go.jp",
])("refuses a foreign one: %s", (url) => {
  expect(() => testDatabaseUrl(url)).toThrow("not local");
});

it("refuses to guess", () => {
  expect(() => testDatabaseUrl("")).toThrow("not set");
});
