import { Conflict, Forbidden, Invalid, NotFound, SignedOut, TooManyAttempts } from "./errors";

/** RFC 9457 problem details, as the API answers every error. */
export type Problem = {
  type: "about:blank";
  title: string;
  status: number;
  detail: string;
  errors?: { field: string; message: string }[];
};

/** What to tell about a failure; undefined: not one of ours, so nothing of it may leak. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Invalid) {
    const errors = Object.entries(error.fields).map(([field, message]) => ({ field, message }));
    return problem(400, "入力に誤りがあります", errors.map(told).join(" "), errors);
  }
  if (error instanceof SignedOut)
    return problem(401, "ログインが必要です", "ログインしてから、もう一度お試しください。");
  if (error instanceof Forbidden) {
    return problem(403, "権限がありません", error.message || "この操作を行う権限がありません。");
  }
  if (error instanceof NotFound) {
    return problem(404, "見つかりません", error.message || "指定されたものは見つかりませんでした。");
  }
  if (error instanceof Conflict) return problem(409, "ほかの変更と重なりました", error.message);
  if (error instanceof TooManyAttempts) return problem(429, "試行回数が上限に達しました", error.message);
  if (isDatabaseAway(error)) {
    return problem(
      503,
      "一時的に利用できません",
      "データベースに接続できません。しばらくしてから、もう一度お試しください。",
    );
  }
  return undefined;
}

/** A problem with the name of its field, where it has one. */
function told({ field, message }: { field: string; message: string }): string {
  return field === "" ? message : `${field}: ${message}`;
}

/** For everything unforeseen: says that it failed, and nothing else. */
export const UNEXPECTED: Problem = problem(
  500,
  "サーバーで問題が起きました",
  "処理を完了できませんでした。時間をおいて、もう一度お試しください。",
);

/** An answer of the API for an error. */
export function problemResponse(problem: Problem): Response {
  const headers: Record<string, string> = {
    "Content-Type": "application/problem+json; charset=utf-8",
    "Cache-Control": "no-store",
  };
  if (problem.status === 503) headers["Retry-After"] = "10";
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

function problem(status: number, title: string, detail: string, errors?: Problem["errors"]): Problem {
  return { type: "about:blank", title, status, detail, ...(errors ? { errors } : {}) };
}

const AWAY = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  // No transaction could be begun, or ended, in time.
  "P2028",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ETIMEDOUT",
]);

/** What the driver adapter (raw queries wrap it as P2010) and the driver itself call the same. */
const AWAY_KINDS = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
  "timeout exceeded when trying to connect",
  "Connection terminated due to connection timeout",
  "Connection terminated unexpectedly",
]);

/** Postgres's own words (SQLSTATE): it is being shut down, has crashed, is starting; the connection failed. */
const AWAY_STATES = /^(57P0[123]|08\d{3})$/;
const AWAY_WORDS =
  /terminating connection (due to|because of)|database system is (starting up|shutting down|in recovery mode|not yet accepting connections)/;

/** Whether a failure means that Postgres can't be reached. */
export function isDatabaseAway(error: unknown): boolean {
  for (let current = error, depth = 0; isObject(current) && depth < 6; depth++) {
    const { code, originalCode, meta, cause } = current as {
      code?: unknown;
      originalCode?: unknown;
      meta?: { driverAdapterError?: unknown };
      cause?: unknown;
    };
    if ([code, originalCode].some((text) => typeof text === "string" && isAwayCode(text))) return true;
    const said = "message" in current ? String(current.message) : "";
    if (AWAY_KINDS.has(said) || AWAY_WORDS.test(said)) return true;
    current = meta?.driverAdapterError ?? cause;
  }
  return false;
}

function isAwayCode(code: string): boolean {
  return AWAY.has(code) || AWAY_STATES.test(code);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
