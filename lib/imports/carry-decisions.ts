import { z } from "zod";
import type { Transaction } from "@/lib/db/client";

const printedCells = z.array(z.object({ cell: z.number().int(), text: z.string(), header: z.string() }));
type PrintedCells = z.output<typeof printedCells>;

type Pair = { mark: number; heir: number; cell: number; before: unknown; after: unknown };

/**
 * Gives the decisions about 要確認 marks, all of them with their days, to the same marks of the rows that come from theirs.
 * They are copies: a past day shows the old version with its own. A mark whose cell is another begins undecided.
 * @param predecessorId whose rows have their heirs by now
 */
export async function carryDecisions(tx: Transaction, predecessorId: number): Promise<void> {
  // Who is deciding is waited for; who decides later finds the heir, and is told.
  await tx.$queryRaw`
    select k.id from measure_mark k join measure s on s.id = k.measure_id
    where s.version_id = ${predecessorId} and k.target = 'NEEDS_REVIEW' order by k.id for update of k`;
  const pairs = await tx.$queryRaw<Pair[]>`
    select k.id as mark, w.id as heir, k.cell, o.printed_cells as before, n.printed_cells as after
    from measure_heir h
    join measure o on o.id = h.measure_id and o.version_id = ${predecessorId}
    join measure n on n.id = h.heir_id
    join measure_mark k on k.measure_id = o.id and k.target = 'NEEDS_REVIEW' and k.version > 1
    join measure_mark w on w.measure_id = n.id and w.cell = k.cell and w.mark = k.mark and w.target = k.target`;
  const same = pairs.filter(({ cell, before, after }) =>
    isSamePlace(printedCells.parse(before), printedCells.parse(after), cell),
  );
  const marks = same.map(({ mark }) => mark);
  const heirs = same.map(({ heir }) => heir);
  await tx.$executeRaw`
    insert into mark_decision (mark_id, verdict, "column", reason, decider_id, recorded_at)
    select p.heir, d.verdict, d."column", d.reason, d.decider_id, d.recorded_at
    from mark_decision d join unnest(${marks}::int[], ${heirs}::int[]) as p(mark, heir) on p.mark = d.mark_id
    order by d.id`;
  await tx.$executeRaw`
    update measure_mark w set version = k.version
    from measure_mark k join unnest(${marks}::int[], ${heirs}::int[]) as p(mark, heir) on p.mark = k.id
    where w.id = p.heir`;
}

/**
 * Whether a cell says the same in two printed lines: its text, the header above it, and how far it is from the cell of the
 * ministries, by which cells are counted where some were lost.
 */
function isSamePlace(before: PrintedCells, after: PrintedCells, cell: number): boolean {
  const [one, other] = [before, after].map((cells) => {
    const printed = cells.find((entry) => entry.cell === cell);
    const last = Math.max(...cells.filter(({ text }) => text.trim() !== "").map((entry) => entry.cell));
    return JSON.stringify([printed?.text.trim(), printed?.header.trim(), last]);
  });
  return one === other;
}
