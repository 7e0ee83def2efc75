import { recordActivity } from "@/lib/activity/record";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { makeSampleContacts } from "./contact-commands";
import { deleteSampleIndicators, makeSampleIndicators } from "./indicator-commands";
import { makeSamples, SAMPLE_PUBLICATION, type SampleTask } from "./make-samples";
import { deleteThreads, ensureSampleThreads } from "./thread-commands";

/** Setting that says the samples were removed: a later start does not make them again. */
export const SAMPLES_REMOVED = "samplesRemovedAt";

/**
 * Makes the sample reports and the sample 時点 of the demo, once, in one transaction.
 * Does nothing when samples are there, were removed, or no roadmap is approved.
 * @returns how many reports were made
 */
export async function ensureSamples(db: PrismaClient): Promise<number> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('samples'))`;
      const removed = await tx.setting.findUnique({ where: { key: SAMPLES_REMOVED } });
      if (removed) return 0;
      const contacts = await makeSampleContacts(tx);
      const kpis = await makeSampleIndicators(tx);
      const threads = await ensureSampleThreads(tx);
      if ((await tx.report.count({ where: { sample: true } })) > 0) return 0;
      const version = await tx.planVersion.findFirst({
        where: { status: "APPROVED", plan: { slug: "roadmap" } },
        orderBy: { number: "desc" },
        select: { id: true },
      });
      if (!version) return 0;
      const { reports, statements } = makeSamples(await listSampleTasks(tx, version.id));
      await tx.scheduleStatement.createMany({
        data: statements.map((statement) => ({
          ...statement,
          firstQuarter: Math.min(...statement.quarters),
          lastQuarter: Math.max(...statement.quarters),
          effectiveOn: new Date(statement.effectiveOn),
          recordedAt: recordedAfter(statement.effectiveOn),
          sample: true,
        })),
      });
      await tx.report.createMany({
        data: reports.map(({ forecast, ...report }) => ({
          ...report,
          forecastQuarter: forecast,
          completedOn: report.completedOn ? new Date(report.completedOn) : null,
          effectiveOn: new Date(report.effectiveOn),
          recordedAt: recordedAfter(report.effectiveOn),
          sample: true,
        })),
      });
      await publishSamples(tx);
      await recordActivity(tx, {
        actor: null,
        kind: "makeSamples",
        subject: { type: "sample", id: "all" },
        after: { reports: reports.length, statements: statements.length, contacts, kpis, threads },
      });
      return reports.length;
    },
    { timeout: 60_000 },
  );
}

async function listSampleTasks(tx: Transaction, versionId: number): Promise<SampleTask[]> {
  const tasks = await tx.task.findMany({
    where: { versionId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      code: true,
      firstQuarter: true,
      lastQuarter: true,
      ministries: {
        where: { role: "LEAD" },
        orderBy: { position: "asc" },
        select: { ministryId: true, ministry: { select: { slug: true } } },
      },
    },
  });
  return tasks.map((task) => ({
    id: task.id,
    code: task.code,
    printed:
      task.firstQuarter !== null && task.lastQuarter !== null
        ? { first: task.firstQuarter, last: task.lastQuarter }
        : null,
    leads: task.ministries.map((lead) => ({ ministryId: lead.ministryId, slug: lead.ministry.slug })),
  }));
}

/** Freezes each lead's latest sample report of the 基準日, and the schedules stated by then. */
async function publishSamples(tx: Transaction): Promise<void> {
  const publication = await tx.publication.create({
    data: {
      title: SAMPLE_PUBLICATION.title,
      asOf: new Date(SAMPLE_PUBLICATION.asOf),
      publishedAt: new Date(`${SAMPLE_PUBLICATION.publishedOn}T10:00:00+09:00`),
      sample: true,
    },
  });
  const asOf = new Date(SAMPLE_PUBLICATION.asOf);
  await tx.$executeRaw`
    insert into publication_report (publication_id, report_id)
    select distinct on (task_id, ministry_id) ${publication.id}::int, id from report
    where sample and effective_on <= ${asOf}::date
    order by task_id, ministry_id, effective_on desc, recorded_at desc, id desc`;
  await tx.$executeRaw`
    insert into publication_schedule (publication_id, statement_id)
    select ${publication.id}::int, id from schedule_statement where sample and effective_on <= ${asOf}::date`;
}

/** Ten days after the day it speaks for, in the morning (JST). */
function recordedAfter(effectiveOn: string): Date {
  return new Date(Date.parse(`${effectiveOn}T10:00:00+09:00`) + 10 * 86_400_000);
}

/** How many samples were removed, by sort. */
export type RemovedSamples = {
  reports: number;
  scheduleStatements: number;
  publications: number;
  contacts: number;
  /** Indicators, and reports about KPIs in words. */
  kpis: number;
  /** Conversations. */
  threads: number;
};

/**
 * Deletes every sample (架空) whole and notes it, so that no later start makes them again. The
 * caller's transaction also writes the history; who may ask is the caller's to check.
 */
export async function deleteSamples(tx: Transaction): Promise<RemovedSamples> {
  await tx.publicationReport.deleteMany({
    where: { OR: [{ publication: { sample: true } }, { report: { sample: true } }] },
  });
  await tx.publicationSchedule.deleteMany({
    where: { OR: [{ publication: { sample: true } }, { statement: { sample: true } }] },
  });
  const publications = await tx.publication.deleteMany({ where: { sample: true } });
  const reports = await tx.report.deleteMany({ where: { sample: true } });
  const scheduleStatements = await tx.scheduleStatement.deleteMany({ where: { sample: true } });
  const contacts = await tx.contact.deleteMany({ where: { sample: true } });
  const threads = await deleteThreads(tx, { sample: true });
  const kpis = await deleteSampleIndicators(tx);
  const value = new Date().toISOString();
  await tx.setting.upsert({
    where: { key: SAMPLES_REMOVED },
    create: { key: SAMPLES_REMOVED, value },
    update: { value, updatedAt: new Date() },
  });
  return {
    reports: reports.count,
    scheduleStatements: scheduleStatements.count,
    publications: publications.count,
    contacts: contacts.count,
    kpis,
    threads,
  };
}

/** `npm start -- --no-sample`: the operator of the machine removes the samples. */
export async function removeSamplesAsOperator(db: PrismaClient): Promise<RemovedSamples> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('samples'))`;
      const before = await deleteSamples(tx);
      await recordActivity(tx, {
        actor: null,
        kind: "removeSamples",
        subject: { type: "setting", id: SAMPLES_REMOVED },
        before,
      });
      return before;
    },
    { timeout: 60_000 },
  );
}
