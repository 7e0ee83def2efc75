import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = {
  "@": path.resolve(import.meta.dirname),
  "server-only": path.resolve(import.meta.dirname, "node_modules/server-only/empty.js"),
};

/** `*.test.ts` beside the code is pure; `*.db.test.ts` needs the test Postgres (scripts/test-database.mjs). */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          // Properties of whole documents take their time where the machine is busy.
          testTimeout: 60_000,
          include: ["{lib,scripts,components,app}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["{lib,scripts,app}/**/*.db.test.ts"],
          globalSetup: ["scripts/vitest-database.mjs"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
