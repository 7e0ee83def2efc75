import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { connect } from "./open-database.mjs";
import { StopWithReason } from "./stop-with-reason.mjs";

/**
 * What an empty database needs: the two plans, and in the demo its accounts and samples. Looks with
 * one query first, so that a second start loads none of it.
 * @param {string} url
 * @param {{ demoPassword: string | null, authSecret: string, removeSamples: boolean, say: (line: string) => void }} options
 */
export async function fillDatabase(url, { demoPassword, authSecret, removeSamples, say }) {
  const client = await connect(url);
  const { rows } = await client
    .query(`select
      (select count(distinct plan_id)::int from plan_version) as plans,
      (select value #>> '{}' from setting where key = 'demoPasswordMark') as mark,
      exists (select 1 from setting where key = 'samplesRemovedAt') as removed,
      exists (select 1 from report where sample) and exists (select 1 from contact where sample) as samples`)
    .finally(() => client.end());
  const state = rows[0] ?? { plans: 0, mark: null, removed: false, samples: false };
  // Tells whether the demo's password is still the one its accounts have, without keeping it.
  const mark = demoPassword && createHmac("sha256", authSecret).update(`demo:${demoPassword}`).digest("hex");
  const steps = [];
  if (state.plans < 2) steps.push("import");
  if (demoPassword && (state.mark !== mark || state.plans < 2)) steps.push("accounts");
  if (demoPassword && !removeSamples && !state.samples && !state.removed) steps.push("samples");
  if (removeSamples && !state.removed) steps.push("remove-samples");
  if (steps.length === 0) return;
  say("データを準備しています(計画の取込み、デモの利用者とサンプル)");
  await runSeed(steps, {
    DATABASE_URL: url,
    DEMO_PASSWORD: demoPassword ?? "",
    DEMO_PASSWORD_MARK: mark ?? "",
  });
}

/**
 * @param {string[]} steps
 * @param {Record<string, string>} variables
 */
async function runSeed(steps, variables) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/seed.ts", ...steps], {
    env: { ...process.env, ...variables },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new StopWithReason("データの準備に失敗しました(上の出力を参照してください)。");
}
