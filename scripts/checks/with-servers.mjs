import { makeDemoDatabase } from "../bench/databases.mjs";
import { startApplication } from "../bench/servers.mjs";
import { buildWhenChanged } from "../build-app.mjs";
import { connect } from "../open-database.mjs";

/**
 * Runs a check on the production build, on a database of its own; everything is stopped and removed afterwards.
 * @param {number} count servers on the one database
 * @param {(on: { client: import("pg").Client, origins: string[], password: string }) => Promise<void>} run password:
 *   of the demo's accounts
 */
export async function withServers(count, run) {
  await buildWhenChanged(console.log);
  const demo = await makeDemoDatabase(() => {});
  /** @type {(() => Promise<void>)[]} */
  const undo = [demo.remove];
  try {
    const client = await connect(demo.url);
    undo.push(() => client.end());
    const origins = [];
    for (let server = 0; server < count; server++) {
      const { origin, stop } = await startApplication(demo.env);
      undo.push(stop);
      origins.push(origin);
    }
    await run({ client, origins, password: demo.password });
  } finally {
    for (const step of undo.reverse()) await step();
  }
}
