import { z } from "zod";
import { PROGRESS } from "@/lib/domain/progress";
import { CLOSED_DATASETS, DATASET_LABELS, DATASETS, type Dataset } from "@/lib/exports/datasets";
import { FILE_FIELDS } from "@/lib/exports/fields";
import { measureFilterFields } from "@/lib/measures/filter";
import { pageFields, taskFilterFields } from "@/lib/tasks/filter";
import packageJson from "@/package.json";
import {
  coverageSchema,
  healthSchema,
  measureDetailSchema,
  measureListSchema,
  ministriesSchema,
  problemSchema,
  progressSchema,
  taskDetailSchema,
  taskListSchema,
} from "./schemas";
import { definitionsSchema, fileSchemas } from "./schemas-of-files";

/** Words for the fields of a query string. */
const PARAMETERS: Record<string, string> = {
  asOf: "基準日(YYYY-MM-DD、日本時間)。省略すると今日。未来の日付は指定できない",
  ministry: "府省庁の短い名前(例: digital)",
  role: "指定した府省庁の立場: lead 主担当(既定)、partner 連携、any どちらも(条ごとの対応では lead か any)",
  unit: "部局(印刷のまま。例: NISC)",
  progress: `進捗区分(${PROGRESS.join("、")})。ministry と併せると、その府省庁の分の区分。最初の公表より前は指定できない`,
  delay: "遅延の四半期数",
  delayFrom: "遅延の四半期数の下限",
  chapter: "分野の番号(例: 3-2.5)",
  q: "語句(空白で区切るとすべてを含むもの。全角・半角、大文字・小文字、ひらがな・カタカナ、長音の有無は区別しない)",
  underway: "計画期間に含まれる四半期(例: 2024Q1)",
  starts: "計画の開始四半期(例: 2024Q1)",
  ends: "計画の終了四半期(例: 2024Q1)",
  article: "条の番号(10〜19)",
  column: "欄(例: 11-1-2)",
  mark: "印: primary ◎、related ○、any どちらか、review 要確認、none 印なし(条ごとの対応では前の三つ。ファイルは◎と○を両方含む)",
  guide: "手引: prefecture 都道府県、municipality 市町村",
  kpi: "KPIの記載: BLANK 記載なし、UNSET 未設定、STATED 記載あり。指標の評価: A 経路以上、B 経路未満、N 値なし、F 対象外(ログインしているとき)",
  by: "条の分け方: article 条、column 欄(条ごとの対応の表示。ファイルは両方を含む)",
  item: "工程番号(K02-03)または施策番号(03-16)",
  state: "スレッドの状態: open 未解決、resolved 解決済み",
  encoding: "文字コード: utf8(既定、BOM付き)、sjis(Shift_JIS。ない文字は〓)",
  page: "ページ(1から)",
  pageSize: "1ページの件数(1〜1000、既定50)",
};

const INTEGERS = new Set(["page", "pageSize", "delay", "delayFrom"]);
const tasks = [...Object.keys(taskFilterFields), ...Object.keys(pageFields)];
const measures = [...Object.keys(measureFilterFields), ...Object.keys(pageFields)];

/** OpenAPI 3.1 description of the read API, made from the schemas that its tests hold the answers to. */
export function openApiDocument() {
  return {
    openapi: "3.1.0",
    info: {
      title: "工程表ダッシュボード 読み取りAPI",
      version: packageJson.version,
      description:
        "ログインしていないときは、計画と、公表された時点の進捗を返します。ログインしているときは、最新の報告にもとづく進捗を返します。誤りは application/problem+json で返します。",
    },
    paths: {
      "/api/health": read("稼働状況", healthSchema, [], {
        503: answer("データベースに接続できない", healthSchema),
      }),
      "/api/v1/tasks": read("工程の一覧", taskListSchema, ["asOf", ...tasks], REFUSED),
      "/api/v1/tasks/{code}": read(
        "工程",
        taskDetailSchema,
        ["asOf"],
        { ...REFUSED, ...MISSING },
        "code",
        "工程番号(例: K02-03)",
      ),
      "/api/v1/measures": read("施策の一覧", measureListSchema, ["asOf", ...measures], REFUSED),
      "/api/v1/measures/{number}": read(
        "施策",
        measureDetailSchema,
        ["asOf"],
        { ...REFUSED, ...MISSING },
        "number",
        "施策番号(例: 03-16)",
      ),
      "/api/v1/coverage": read("条ごとの施策の数", coverageSchema, ["asOf"], REFUSED),
      "/api/v1/progress": read("進捗区分の集計", progressSchema, ["asOf"], REFUSED),
      "/api/v1/ministries": read("府省庁の一覧", ministriesSchema, ["asOf"], REFUSED),
      ...Object.assign({}, ...DATASETS.map(filePaths)),
      "/exports/definitions.json": read("データファイルの列の説明", definitionsSchema, [], {}),
    },
  };
}

const PROBLEM = { "application/problem+json": { schema: jsonSchema(problemSchema) } };
const REFUSED = { 400: { description: "指定に誤りがある(errors に項目ごとの説明)", content: PROBLEM } };
const CLOSED = { 401: { description: "ログインしていない", content: PROBLEM } };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MISSING = { 404: { description: "見つからない", content: PROBLEM } };

function filePaths(dataset: Dataset) {
  const fields = ["asOf", ...FILE_FIELDS[dataset]];
  const summary = (format: string) => `データファイル: ${DATASET_LABELS[dataset]}(${format})`;
  const failures: Record<number, object> = CLOSED_DATASETS.includes(dataset)
    ? { ...REFUSED, ...CLOSED }
    : REFUSED;
  const file = (mediaType: string, schema: object) => ({
    200: {
      description: "成功。列は JSON の rows と同じ。書き方は /exports/definitions",
      content: { [mediaType]: { schema } },
    },
  });
  const csv = file("text/csv", { type: "string" });
  const xlsx = file(XLSX, { type: "string", format: "binary" });
  const shape = fileSchemas[dataset];
  return {
    [`/exports/${dataset}.csv`]: read(summary("CSV"), shape, [...fields, "encoding"], {
      ...failures,
      ...csv,
    }),
    [`/exports/${dataset}.xlsx`]: read(summary("XLSX"), shape, fields, { ...failures, ...xlsx }),
    [`/exports/${dataset}.json`]: read(summary("JSON"), shape, fields, failures),
  };
}

function read(
  summary: string,
  schema: z.ZodType,
  query: readonly string[],
  failures: Record<number, object>,
  pathName?: string,
  pathDescription?: string,
) {
  const inPath = pathName
    ? [
        {
          name: pathName,
          in: "path",
          required: true,
          description: pathDescription,
          schema: { type: "string" },
        },
      ]
    : [];
  const inQuery = query.map((name) => ({
    name,
    in: "query",
    required: false,
    description: PARAMETERS[name],
    schema: { type: INTEGERS.has(name) ? "integer" : "string" },
  }));
  return {
    get: {
      summary,
      parameters: [...inPath, ...inQuery],
      responses: { 200: answer("成功", schema), ...failures },
    },
  };
}

function answer(description: string, schema: z.ZodType) {
  return { description, content: { "application/json": { schema: jsonSchema(schema) } } };
}

function jsonSchema(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}
