import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Access } from "./access";
import { Conflict, Forbidden, Invalid, NotFound, TooManyAttempts } from "./errors";
import { defineRoute } from "./guard";
import { surfaceOf } from "./surface";
import type { Viewer } from "./viewer";

const session = vi.hoisted(() => ({
  viewer: null as Viewer | null,
  failure: null as Error | null,
  reads: 0,
}));
vi.mock("./get-viewer", () => ({
  getViewer: async () => {
    session.reads += 1;
    if (session.failure) throw session.failure;
    return session.viewer;
  },
}));

const acting = { id: 1, role: "editor" as const, ministry: null };
const editor: Viewer = { userId: "u", sessionId: "s", name: "n", email: "e", acting, memberships: [acting] };
const context = { params: Promise.resolve({}) };
const at = (init: RequestInit = {}) => new Request("http://dashboard.example/api/x", init);

function route(access: Access, failure?: unknown) {
  const handler = async () => {
    if (failure) throw failure;
    return Response.json({ ok: true });
  };
  return defineRoute({ name: "test", access, handler });
}

beforeEach(() => {
  session.viewer = null;
  session.failure = null;
  session.reads = 0;
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

describe("access", () => {
  const isAdmin = (viewer: Viewer) => viewer.acting.role === "admin";
  const isEditor = (viewer: Viewer) => viewer.acting.role === "editor";

  it.each([
    ["open", "open" as const, 200, 200],
    ["public", "public" as const, 200, 200],
    ["signedIn", "signedIn" as const, 401, 200],
    ["a policy that says yes", isEditor, 401, 200],
    ["a policy that says no", isAdmin, 401, 403],
  ])("%s", async (_name, access, signedOut, signedIn) => {
    expect((await route(access)(at(), context)).status).toBe(signedOut);
    session.viewer = editor;
    expect((await route(access)(at(), context)).status).toBe(signedIn);
  });

  it("does not read the viewer where anything is open", async () => {
    await route("open")(at(), context);
    expect(session.reads).toBe(0);
  });

  it("begins a public route while the viewer is being read", async () => {
    const needsViewer = defineRoute({
      name: "test",
      access: "public",
      handler: async ({ viewer }) => Response.json({ name: (await viewer)?.name ?? null }),
    });
    session.viewer = editor;
    expect(await (await needsViewer(at(), context)).json()).toEqual({ name: "n" });
    session.failure = new Error("no database");
    expect((await needsViewer(at(), context)).status).toBe(500);
    // What doesn't depend on the viewer doesn't wait for them.
    expect((await route("public")(at(), context)).status).toBe(200);
    expect((await route("public", new NotFound("なし。"))(at(), context)).status).toBe(404);
  });

  it.each(["signedIn" as const, isAdmin])(
    "begins no other route before it is known who asks",
    async (access) => {
      const handler = vi.fn(() => new Response(""));
      expect((await defineRoute({ name: "test", access, handler })(at(), context)).status).toBe(401);
      expect(handler).not.toHaveBeenCalled();
    },
  );

  it("notes what was defined", () => {
    expect(surfaceOf(route("signedIn"))).toEqual({ kind: "route", name: "test", access: "signedIn" });
  });
});

describe("errors", () => {
  it.each([
    [new Invalid({ page: "1以上にしてください。" }), 400, "page: 1以上にしてください。"],
    [new Forbidden(), 403, "この操作を行う権限がありません。"],
    [new NotFound("工程 K99-99 はありません。"), 404, "工程 K99-99 はありません。"],
    [new Conflict("変更されました。"), 409, "変更されました。"],
    [new TooManyAttempts("待ってください。"), 429, "待ってください。"],
    [
      Object.assign(new Error("x"), { code: "P1001" }),
      503,
      "データベースに接続できません。しばらくしてから、もう一度お試しください。",
    ],
    [new Error("secret detail"), 500, "処理を完了できませんでした。時間をおいて、もう一度お試しください。"],
  ])("%s", async (failure, status, detail) => {
    const response = await route("open", failure)(at(), context);
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ status, detail, type: "about:blank" });
  });

  it("name the fields", async () => {
    const response = await route("open", new Invalid({ page: "誤り。" }))(at(), context);
    expect((await response.json()).errors).toEqual([{ field: "page", message: "誤り。" }]);
  });
});

describe("writes", () => {
  const post = (origin?: string) =>
    at({ method: "POST", headers: { host: "dashboard.example", ...(origin ? { origin } : {}) } });

  it.each([
    ["this site", "http://dashboard.example", 200],
    ["no page at all", undefined, 200],
    ["another site", "http://evil.example", 403],
    ["a sandboxed page", "null", 403],
  ])("from %s", async (_name, origin, status) => {
    expect((await route("open")(post(origin), context)).status).toBe(status);
  });
});

it("keeps answers out of shared caches unless the handler says otherwise", async () => {
  expect((await route("public")(at(), context)).headers.get("Cache-Control")).toBe("private, no-store");
  const cached = defineRoute({
    name: "cached",
    access: "open",
    handler: () => new Response("", { headers: { "Cache-Control": "public, max-age=60" } }),
  });
  expect((await cached(at(), context)).headers.get("Cache-Control")).toBe("public, max-age=60");
});
