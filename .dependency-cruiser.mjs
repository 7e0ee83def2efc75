/**
 * The rooms of the house, as one table: who may import whom. `npm test` runs it (scripts/test-rooms.mjs)
 * and first proves on a wrong file per row that the row can fail.
 *
 * @typedef {object} Room
 * @property {string} name of the rule
 * @property {string} why said when it is broken
 * @property {string} from files the rule is about (regular expression)
 * @property {string} [except] the files of it that the rule is not about
 * @property {string} [only] may import nothing but this
 * @property {string} [never] may not import this
 * @property {boolean} [types] whether `import type` is free
 * @property {Record<string, string>} wrong a file that breaks the rule: its path and text
 */

const TEST = "\\.test\\.tsx?$|-fixture\\.ts$|/test-database\\.ts$";
const PACKAGES = "(^|/)node_modules/";
const DATABASE = "^lib/db/|^node_modules/(@prisma|pg)/";

/** @type {Room[]} */
export const ROOMS = [
  {
    name: "domain-is-pure",
    why: "lib/domain は規則だけ: 入出力も時計も持たない",
    from: "^lib/domain/",
    except: TEST,
    only: "^lib/domain/|^node_modules/zod/",
    wrong: { "lib/domain/wrong.ts": 'import { readFileSync } from "node:fs";\nreadFileSync("x");\n' },
  },
  {
    name: "documents-are-pure",
    why: "lib/documents は文字から行への変換だけ",
    from: "^lib/documents/",
    except: TEST,
    only: "^lib/documents/|^lib/domain/",
    wrong: { "lib/documents/wrong.ts": 'import { cache } from "react";\ncache(() => 0);\n' },
  },
  {
    name: "policies-are-pure",
    why: "policy.ts は見る人と対象から答えるだけ",
    from: "^lib/[^/]+/policy\\.ts$",
    only: "^lib/[^/]+/policy\\.ts$|^lib/auth/(viewer|acting)\\.ts$|^lib/domain/",
    wrong: { "lib/wrong/policy.ts": 'import { database } from "@/lib/db/client";\ndatabase();\n' },
  },
  {
    name: "database-behind-queries",
    why: "データベースを読むのは queries、書くのは commands(と取込み・サンプル・認証)",
    from: "^lib/",
    except: `${TEST}|^lib/(db|imports|samples|auth|activity)/|^lib/[^/]+/[^/]*(queries|commands|actions)\\.ts$|^lib/(ministries/seed|users/demo)\\.ts$`,
    never: DATABASE,
    types: true,
    wrong: { "lib/tasks/wrong.ts": 'import { database } from "@/lib/db/client";\ndatabase();\n' },
  },
  {
    name: "commands-know-no-web",
    why: "commands は画面やHTTPを知らない",
    from: "^lib/[^/]+/[^/]*commands\\.ts$",
    never: "^node_modules/(next|react|react-dom)/",
    wrong: { "lib/tasks/commands.ts": 'import { headers } from "next/headers";\nheaders();\n' },
  },
  {
    name: "lib-is-below",
    why: "lib は画面・コマンド・e2e を知らない",
    from: "^lib/",
    never: "^(app|components|scripts|e2e)/",
    wrong: { "lib/tasks/above.ts": 'import { Field } from "@/components/ui/field";\nField();\n' },
  },
  {
    name: "ui-knows-no-domain",
    why: "components/ui は部品だけ",
    from: "^components/ui/",
    except: TEST,
    only: "^components/ui/|^node_modules/(@types/)?(react|react-dom|next)/",
    wrong: { "components/ui/wrong.tsx": 'import { rule } from "@/lib/domain/rule";\nrule();\n' },
  },
  {
    name: "charts-know-no-domain",
    why: "components/charts は渡されたものを描くだけ",
    from: "^components/charts/",
    except: TEST,
    only: "^components/(charts|ui)/|^node_modules/(@types/)?(react|react-dom|next|recharts)/",
    wrong: { "components/charts/wrong.tsx": 'import { rule } from "@/lib/domain/rule";\nrule();\n' },
  },
  {
    name: "recharts-in-one-room",
    why: "recharts を使うのは components/charts だけ",
    from: "^(app|components|lib|scripts)/",
    except: "^components/charts/",
    never: "^node_modules/recharts/",
    wrong: { "components/tasks/chart.tsx": 'import { BarChart } from "recharts";\nBarChart({});\n' },
  },
  {
    name: "components-read-nothing",
    why: "components は渡されたものを見せるだけ(枠の components/layout は枠のことを読む)",
    from: "^components/",
    except: TEST,
    never: `${DATABASE}|^lib/[^/]+/[^/]*commands\\.ts$|^lib/(?!site/)[^/]+/[^/]*queries\\.ts$|^(app|scripts|e2e|prisma)/`,
    types: true,
    wrong: { "components/tasks/reads.tsx": 'import { list } from "@/lib/tasks/queries";\nlist();\n' },
  },
  {
    name: "only-the-frame-reads-the-site",
    why: "サイト全体のことを読むのは components/layout だけ",
    from: "^components/",
    except: "^components/layout/",
    never: "^lib/site/queries\\.ts$|^lib/auth/get-viewer\\.ts$",
    types: true,
    wrong: {
      "components/tasks/site.tsx": 'import { getViewer } from "@/lib/auth/get-viewer";\ngetViewer();\n',
    },
  },
  {
    name: "pages-read-by-queries",
    why: "app は queries で読み、actions で書く。データベースには触れない",
    from: "^app/",
    except: `${TEST}|/route\\.ts$`,
    never: `${DATABASE}|^lib/[^/]+/[^/]*commands\\.ts$|^lib/(documents|imports|samples)/|^(scripts|e2e)/`,
    types: true,
    wrong: { "app/wrong/page.tsx": 'import { database } from "@/lib/db/client";\ndatabase();\n' },
  },
  {
    name: "routes-write-by-commands",
    why: "route は queries で読み、commands で書く。データベースには、渡されたもの(defineRoute)のほか触れない",
    from: "^app/.*route\\.ts$",
    never: `${DATABASE}|^lib/(documents|imports|samples)/|^(scripts|e2e)/`,
    types: true,
    wrong: { "app/wrong/route.ts": 'import { database } from "@/lib/db/client";\ndatabase();\n' },
  },
  {
    name: "scripts-are-no-pages",
    why: "scripts は lib を使い、画面は使わない",
    from: "^scripts/",
    never: "^(app|components|e2e)/",
    wrong: { "scripts/wrong.ts": 'import { Field } from "@/components/ui/field";\nField();\n' },
  },
  {
    name: "stories-see-the-outside",
    why: "e2e は外から見る: 使うのは公開の型と規則だけ",
    from: "^e2e/",
    never: "^(app|components|scripts)/|^lib/(?!api/schemas|domain/)",
    wrong: { "e2e/wrong.spec.ts": 'import { database } from "@/lib/db/client";\ndatabase();\n' },
  },
];

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const structure = [
  {
    name: "no-cycle",
    comment: "import の輪を作らない",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "resolvable",
    comment: "import の先がない",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "no-test-code-in-production",
    comment: "公開するコードはテストと開発用パッケージを使わない",
    severity: "error",
    from: { path: "^(app|components|lib)", pathNot: TEST },
    to: { path: `${TEST}|^node_modules/(vitest|fast-check|@playwright|playwright)/` },
  },
];

export default {
  forbidden: [...ROOMS.map(rule), ...structure],
  required: [
    {
      name: "actions-by-define-action",
      comment: "actions.ts はすべて defineAction で包む",
      severity: /** @type {const} */ ("error"),
      module: { path: "^lib/[^/]+/actions\\.ts$" },
      to: { path: "^lib/auth/define-action\\.ts$" },
    },
    {
      name: "routes-by-define-route",
      comment: "route.ts はすべて defineRoute(認証は next-auth)で包む",
      severity: /** @type {const} */ ("error"),
      module: { path: "^app/.+/route\\.ts$" },
      to: { path: "^lib/auth/(guard|next-auth-route)\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: PACKAGES },
    exclude: { path: "^lib/db/generated/|^\\.next/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: /** @type {const} */ ("specify"),
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

/**
 * @param {Room} room
 * @returns {import("dependency-cruiser").IForbiddenRuleType}
 */
function rule({ name, why, from, except, only, never, types }) {
  return {
    name,
    comment: why,
    severity: "error",
    from: { path: from, ...(except ? { pathNot: except } : {}) },
    to: {
      ...(only ? { pathNot: only } : {}),
      ...(never ? { path: never } : {}),
      ...(types ? { dependencyTypesNot: ["type-only"] } : {}),
    },
  };
}
