import { expect, it } from "vitest";
import { isDatabaseAway } from "./problem";

it.each([
  ["no connection", Object.assign(new Error("x"), { code: "ECONNREFUSED" })],
  ["no transaction in time", Object.assign(new Error("x"), { code: "P2028" })],
  ["told by the driver", new Error("Connection terminated unexpectedly")],
  ["crashed, wrapped by a raw query", wrapped({ kind: "postgres", originalCode: "57P02" })],
  ["starting", Object.assign(new Error("x"), { cause: { code: "57P03" } })],
  ["connection failed", Object.assign(new Error("x"), { code: "08006" })],
  ["by its words alone", new Error("FATAL: the database system is in recovery mode")],
  ["ended beside", new Error("terminating connection because of crash of another server process")],
])("is away: %s", (_name, error) => {
  expect(isDatabaseAway(error)).toBe(true);
});

it.each([
  ["a broken rule", Object.assign(new Error("duplicate key"), { code: "23505" })],
  ["a cancelled statement", Object.assign(new Error("x"), { code: "57014" })],
  ["anything else", new Error("x")],
  ["no error at all", "57P02"],
  ["a circle", circle()],
])("is there: %s", (_name, error) => {
  expect(isDatabaseAway(error)).toBe(false);
});

function wrapped(cause: object): Error {
  const adapter = Object.assign(new Error("DriverAdapterError"), { cause });
  return Object.assign(new Error("raw query failed"), {
    code: "P2010",
    meta: { driverAdapterError: adapter },
  });
}

function circle(): Error {
  const error = new Error("x");
  error.cause = error;
  return error;
}
