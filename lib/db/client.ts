import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client";
import { statementNames } from "./statement-names";

/** A client inside a transaction, as commands receive it. */
export type Transaction = Prisma.TransactionClient;

/** Anything that can run a query: the client or a transaction. */
export type Database = PrismaClient | Transaction;

const shared = globalThis as typeof globalThis & { prismaClient?: PrismaClient };

/**
 * The process's one database client. The address comes from `DATABASE_URL`,
 * which `npm start` sets, also for the embedded Postgres.
 * @throws Error when `DATABASE_URL` is missing.
 */
export function database(): PrismaClient {
  if (!shared.prismaClient) {
    const connectionString = process.env.DATABASE_URL;
    if (!connectionString) throw new Error("DATABASE_URL is not set");
    const pool = { connectionString, max: 10, connectionTimeoutMillis: 5_000 };
    const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() });
    // Prisma's own 2 and 5 seconds are too short for fifty people who save at the same moment on a busy machine.
    const transactionOptions = { maxWait: 10_000, timeout: 15_000 };
    shared.prismaClient = new PrismaClient({ adapter, transactionOptions });
  }
  return shared.prismaClient;
}
