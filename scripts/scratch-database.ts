import { Client } from "pg";

/**
 * Runs a function on a new, empty database beside the one of the database tests, and drops it.
 * @param name unique among tests that run at once; lower case letters and _
 */
export async function withScratchDatabase<T>(
  name: string,
  use: (url: string, client: Client) => Promise<T>,
): Promise<T> {
  const base = process.env.DATABASE_URL;
  if (!base || !["127.0.0.1", "localhost"].includes(new URL(base).hostname)) {
    throw new Error("tests make databases on a local server only");
  }
  const url = new URL(base);
  url.pathname = `/scratch_${name}`;
  await administer(base, `create database scratch_${name}`);
  try {
    const client = new Client({ connectionString: url.href });
    await client.connect();
    try {
      return await use(url.href, client);
    } finally {
      await client.end();
    }
  } finally {
    await administer(base, `drop database scratch_${name} with (force)`);
  }
}

async function administer(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
