import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { StopWithReason } from "../stop-with-reason.mjs";
import { programOf, runNode } from "../test-child.mjs";

/**
 * Builds the bare app in a folder of its own: below the project, where it finds the same packages.
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 * @throws {StopWithReason}
 */
export async function buildBareApp() {
  await mkdir(".data", { recursive: true });
  const folder = await mkdtemp(path.resolve(".data", "bench-bare-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  await cp(path.join(import.meta.dirname, "bare"), folder, { recursive: true });
  const { code, output } = await runNode([path.resolve(programOf("next")), "build", folder], {
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) {
    console.error(output.trim());
    await remove();
    throw new StopWithReason(
      "比べるための最小のアプリをビルドできませんでした(上の出力を参照してください)。",
    );
  }
  return { folder, remove };
}
