import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { emptyButSamples } from "@/lib/samples/samples-fixture";
import { onOneGround, readGround, stateOfRequest } from "./ground-queries";

const db = database();
const stateNow = async () => (await readGround()).state;

beforeAll(() => emptyButSamples(db));

describe("the ground of every page", () => {
  it("is what the plans, the ministries and the samples say", async () => {
    const { samples, plans, ministries } = await readGround();
    expect(samples).toBe(true);
    expect(plans.map(({ kind, slug, number }) => [kind, slug, number])).toEqual([
      ["ROADMAP", "roadmap", 1],
      ["MEASURES", "measures", 1],
    ]);
    const rows: unknown = JSON.parse(ministries);
    expect(rows).toHaveLength(22);
    await db.report.updateMany({ data: { sample: false } });
    await db.scheduleStatement.updateMany({ data: { sample: false } });
    await db.publication.updateMany({ data: { sample: false } });
    expect((await readGround()).samples).toBe(false);
  });

  it("stands in the same state until something is written", async () => {
    // Postgres may write for itself in between (autovacuum).
    await expect.poll(async () => new Set([await stateNow(), await stateNow()]).size).toBe(1);
  });

  it("stands in another state as soon as a write is there for others, and not before", async () => {
    const { id, note } = await db.report.findFirstOrThrow();
    const textSeen = async () => (await db.report.findUniqueOrThrow({ where: { id } })).note;
    const states = new Set([await stateNow()]);
    const during = await db.$transaction(async (tx) => {
      await tx.report.update({ where: { id }, data: { note: "書き込みの途中" } });
      const state = await stateNow();
      expect(await textSeen()).toBe(note);
      return state;
    });
    states.add(during);
    expect(await textSeen()).toBe("書き込みの途中");
    expect(states.has(await stateNow())).toBe(false);
    const before = await stateNow();
    await db.report.delete({
      where: {
        id: (
          await db.report.findFirstOrThrow({ where: { evidence: { none: {} }, publications: { none: {} } } })
        ).id,
      },
    });
    expect(await stateNow()).not.toBe(before);
  });

  it("is asked for once by a route that stands on one, and by each such route anew", async () => {
    const twice = () => onOneGround(() => Promise.all([readGround(), readGround()]));
    const [[first, second], [other]] = await Promise.all([twice(), twice()]);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    const [state, ground] = await onOneGround(() => Promise.all([stateOfRequest(), readGround()]));
    expect(state).toBe(ground.state);
    expect(await stateOfRequest()).toBe(null);
  });
});
