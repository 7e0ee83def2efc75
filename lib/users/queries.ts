import type { Viewer } from "@/lib/auth/viewer";
import { ROLE_LABELS } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db/client";
import { dateInJapan } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { SAMPLES_REMOVED } from "@/lib/samples/commands";

export type OwnMembership = {
  id: number;
  role: string;
  ministry: string | null;
  from: DateString;
  /** Last day, inclusive; null: open. */
  to: DateString | null;
  valid: boolean;
};

export type OwnSession = {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  userAgent: string;
  address: string;
  current: boolean;
};

export type OwnAccount = {
  version: number;
  /** false: signs in at the OIDC provider only. */
  hasPassword: boolean;
  /** Wants notifications by e-mail too. */
  mailed: boolean;
  memberships: OwnMembership[];
  sessions: OwnSession[];
};

/** What a person sees of their own account: all memberships with their periods, sessions still open. */
export async function getOwnAccount(db: Database, viewer: Viewer, now: Date): Promise<OwnAccount> {
  const today = dateInJapan(now);
  const user = await db.user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: {
      version: true,
      passwordHash: true,
      mailed: true,
      memberships: {
        select: {
          id: true,
          role: true,
          validFrom: true,
          validTo: true,
          ministry: { select: { name: true } },
        },
        orderBy: { id: "asc" },
      },
      sessions: {
        where: { revokedAt: null, expiresAt: { gt: now } },
        select: { id: true, createdAt: true, expiresAt: true, userAgent: true, address: true },
        orderBy: { createdAt: "desc" },
        take: 100,
      },
    },
  });
  const memberships = user.memberships.map(({ id, role, ministry, validFrom, validTo }) => {
    const from = dayOf(validFrom);
    const to = validTo ? dayOf(validTo) : null;
    const valid = from <= today && (to === null || to >= today);
    return { id, role: ROLE_LABELS[role], ministry: ministry?.name ?? null, from, to, valid };
  });
  const sessions = user.sessions.map((session) => ({ ...session, current: session.id === viewer.sessionId }));
  const { version, passwordHash, mailed } = user;
  return { version, hasPassword: passwordHash !== null, mailed, memberships, sessions };
}

export type SampleCount = {
  reports: number;
  scheduleStatements: number;
  publications: number;
  contacts: number;
  /** Indicators, and reports about KPIs in words. */
  kpis: number;
  /** Conversations. */
  threads: number;
  total: number;
};

/** How many samples (架空) there are to remove. */
export async function countSamples(db: Database): Promise<SampleCount> {
  const where = { sample: true };
  const reports = await db.report.count({ where });
  const scheduleStatements = await db.scheduleStatement.count({ where });
  const publications = await db.publication.count({ where });
  const contacts = await db.contact.count({ where });
  const kpis = (await db.indicator.count({ where })) + (await db.kpiReport.count({ where }));
  const threads = await db.thread.count({ where });
  const total = reports + scheduleStatements + publications + contacts + kpis + threads;
  return { reports, scheduleStatements, publications, contacts, kpis, threads, total };
}

/** When the samples were removed; null: never. */
export async function samplesRemovedAt(db: Database): Promise<Date | null> {
  const setting = await db.setting.findUnique({ where: { key: SAMPLES_REMOVED } });
  return typeof setting?.value === "string" ? new Date(setting.value) : null;
}

export type DemoMinistry = { slug: string; name: string };

/** Ministries that have demo accounts, in their official order. */
export function listDemoMinistries(db: Database): Promise<DemoMinistry[]> {
  return db.ministry.findMany({
    where: { memberships: { some: { role: { in: ["editor", "coordinator"] }, user: { demo: true } } } },
    select: { slug: true, name: true },
    orderBy: { position: "asc" },
  });
}

function dayOf(date: Date): DateString {
  return date.toISOString().slice(0, 10);
}
