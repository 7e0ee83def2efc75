import { z } from "zod";
import { ARTICLES } from "@/lib/domain/articles";
import { KPI_LETTERS } from "@/lib/domain/kpi";
import { PROGRESS, REPORT_STATES } from "@/lib/domain/progress";

/** The shapes of the read API (shared by its answers, its OpenAPI document and its tests). */

const quarter = z
  .string()
  .regex(/^\d{4}Q[1-4]$/)
  .meta({ description: "年度と四半期(例: 2022Q1 = 2022年4月〜6月)" });
const date = z.iso.date();
const source = z
  .object({ page: z.int(), line: z.int() })
  .meta({ description: "出典の文書のページと、ファイルの行(1から)" });
const progress = z.enum(PROGRESS).meta({
  description:
    "進捗区分: CANCELLED 中止、COMPLETED 完了、UNREPORTED 未報告、DELAYED 遅延、NOT_DUE 開始前、UNSCHEDULED 時期未定、ON_TRACK 予定どおり",
});
const role = z.enum(["lead", "partner"]).meta({ description: "lead 主担当、partner 連携" });
const mark = z.enum(["primary", "related"]).meta({ description: "primary ◎(主に該当)、related ○(連携)" });
const counts = z
  .object(
    Object.fromEntries(PROGRESS.map((code) => [code, z.int()])) as Record<
      (typeof PROGRESS)[number],
      z.ZodInt
    >,
  )
  .nullable()
  .meta({ description: "区分ごとの数。最初の公表より前は null" });

export const reportSchema = z.object({
  ministry: z.object({ slug: z.string(), name: z.string() }),
  state: z.enum(REPORT_STATES).meta({ description: "措置区分" }),
  completedOn: date.nullable(),
  forecast: quarter.nullable().meta({ description: "見込" }),
  note: z.string(),
  reason: z.string().nullable(),
  effectiveOn: date.meta({ description: "報告がいつの状態を表すか" }),
  recordedAt: z.iso.datetime({ offset: true }),
  sample: z.boolean().meta({ description: "架空のサンプルかどうか" }),
});

export const taskSchema = z.object({
  code: z.string().meta({ description: "工程番号(例: K02-03)" }),
  part: z.string().meta({ description: "部の番号(例: 3-1)" }),
  partTitle: z.string().meta({ description: "部の名前(印刷のまま)" }),
  chapter: z.string().meta({ description: "分野の番号(例: 3-2.5)。パラメーター chapter に使える" }),
  chapterTitle: z.string(),
  section: z
    .string()
    .meta({ description: "節(例: (1) サイバーセキュリティの確保)。2つにわたるときは「、」でつなぐ" }),
  sections: z.array(z.object({ number: z.int(), title: z.string() })),
  initiative: z.string(),
  title: z.string(),
  quarters: z.array(quarter).meta({ description: "印刷された計画期間。空は時期の記載なし" }),
  statedSchedule: z
    .object({ first: quarter, last: quarter })
    .nullable()
    .meta({ description: "時期の記載がない工程に府省庁が示した時期" }),
  ministries: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      role,
      units: z.array(z.string()),
      progress: progress.nullable(),
      delay: z.int().nullable().meta({ description: "遅延の四半期数" }),
    }),
  ),
  ministriesText: z.string().meta({ description: "担当府省庁(印刷のまま)" }),
  progress: progress.nullable(),
  delay: z.int().nullable(),
  reports: z.array(reportSchema),
  source,
});

export const taskDetailSchema = taskSchema.extend({
  sourceText: z.string().meta({ description: "原文の行(そのまま)" }),
});

export const taskListSchema = z.object({
  asOf: date,
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  items: z.array(taskSchema),
});

const kpiLetter = z.enum(KPI_LETTERS);

export const measureSchema = z.object({
  number: z.string().meta({ description: "施策番号(例: 03-16)" }),
  name: z.string(),
  kpiProgress: z.string().meta({ description: "印刷のまま。空文字は記載なし" }),
  kpiEffect: z.string().meta({ description: "印刷のまま。空文字は記載なし" }),
  kpiLetters: z
    .object({ progress: z.array(kpiLetter), effect: z.array(kpiLetter) })
    .nullable()
    .meta({
      description:
        "KPIから府省庁が定めた数値の指標の評価(A 経路以上、B 経路未満、N 値なし、F 対象外)。null はまだ公表されていない",
    }),
  overview: z.array(z.string()),
  articles: z.array(
    z.object({
      article: z.string(),
      column: z.string(),
      mark,
      settled: z.boolean().meta({ description: "要確認の印を事務局が割り当てたものかどうか" }),
    }),
  ),
  guides: z.array(z.enum(["prefecture", "municipality"])),
  needsReview: z
    .array(z.object({ cell: z.int(), mark }))
    .meta({ description: "要確認の印(0から数えたセル)" }),
  decisions: z
    .array(
      z.object({
        cell: z.int(),
        mark,
        verdict: z.enum(["article", "void", "reopened"]),
        column: z.string().nullable(),
        decidedOn: date,
        reason: z.string(),
      }),
    )
    .meta({
      description:
        "要確認の印について、基準日までに事務局が決めた扱い: article 条に割り当て、void 無効、reopened 要確認に戻した",
    }),
  ministries: z.array(z.object({ slug: z.string(), name: z.string(), role, units: z.array(z.string()) })),
  ministriesText: z.string(),
  source,
});

export const measureDetailSchema = measureSchema.extend({ sourceText: z.string() });

export const measureListSchema = z.object({
  asOf: date,
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  items: z.array(measureSchema),
});

const coverageCount = { primary: z.int(), related: z.int() };

export const coverageSchema = z.object({
  asOf: date,
  articles: z.array(
    z.object({
      article: z.enum(ARTICLES.map((article) => article.number)),
      title: z.string(),
      ...coverageCount,
      columns: z.array(z.object({ column: z.string(), ...coverageCount })),
    }),
  ),
  needsReview: z.int().meta({ description: "要確認の印の数" }),
  measures: z.int(),
});

export const progressSchema = z.object({
  asOf: date,
  basis: z.enum(["live", "publication"]).nullable(),
  publication: z.object({ title: z.string(), asOf: date, publishedOn: date, sample: z.boolean() }).nullable(),
  total: z.int(),
  counts,
  byMinistry: z.array(z.object({ slug: z.string(), name: z.string(), leads: z.int(), counts })),
  byChapter: z.array(
    z.object({ key: z.string(), part: z.string(), title: z.string(), tasks: z.int(), counts }),
  ),
});

export const ministriesSchema = z.object({
  asOf: date.meta({ description: "この日にある府省庁" }),
  items: z.array(z.object({ slug: z.string(), name: z.string() })),
});

export const healthSchema = z.object({
  status: z.enum(["ok", "error"]),
  database: z.enum(["ok", "error"]),
  version: z.string(),
});

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
