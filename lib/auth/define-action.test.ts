import { AsyncLocalStorage } from "node:async_hooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Access } from "./access";
import { IDLE } from "./action-state";
import { defineAction } from "./define-action";
import { Conflict, Forbidden, Invalid, NotFound } from "./errors";
import { surfaceOf } from "./surface";
import type { Viewer } from "./viewer";

const session = vi.hoisted(() => ({ viewer: null as Viewer | null, script: true }));
vi.mock("./get-viewer", () => ({ getViewer: async () => session.viewer }));
vi.mock("next/headers", () => ({
  headers: async () =>
    new Headers({
      referer: "http://dashboard.example/me?tab=1",
      ...(session.script ? { "next-action": "x" } : {}),
    }),
}));

const acting = { id: 1, role: "editor" as const, ministry: null };
const editor: Viewer = { userId: "u", sessionId: "s", name: "n", email: "e", acting, memberships: [acting] };

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

function action(access: Access, run: () => Promise<string | undefined>) {
  const schema = z.object({ title: z.string().min(1), password: z.string().optional() });
  return defineAction({ name: "test", access, schema, echo: ["title"], run });
}

const digestOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "no interruption",
    (error: { digest?: string }) => error.digest,
  );
const fail = (error: unknown) => async () => {
  throw error;
};

beforeEach(() => {
  session.viewer = editor;
  session.script = true;
  vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true");
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe("who may", () => {
  it("sends the signed out to the sign-in page, and back afterwards", async () => {
    session.viewer = null;
    const digest = await digestOf(action("signedIn", async () => "done")(IDLE, form({ title: "a" })));
    expect(digest).toContain("/login?callbackUrl=%2Fme%3Ftab%3D1");
  });

  it("answers 403 where a policy or the command says no", async () => {
    const byPolicy = action(
      () => false,
      async () => "done",
    );
    const byCommand = action("signedIn", fail(new Forbidden()));
    for (const refused of [byPolicy, byCommand]) {
      expect(await digestOf(refused(IDLE, form({ title: "a" })))).toBe("NEXT_HTTP_ERROR_FALLBACK;403");
    }
  });

  it("answers 404 for what is not there", async () => {
    const digest = await digestOf(action("signedIn", fail(new NotFound()))(IDLE, form({ title: "a" })));
    expect(digest).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
  });
});

describe("a plain form that is not taken", () => {
  it.each([
    [403, new Forbidden()],
    [404, new NotFound()],
  ] as const)("notes %s for the layout and the server", async (status, error) => {
    session.script = false;
    const failures = new AsyncLocalStorage<{ interrupted: number | null }>();
    Reflect.set(globalThis, Symbol.for("kouteihyo.failure"), failures);
    const failure = { interrupted: null };
    const refused = action("signedIn", fail(error));
    const state = await failures.run(failure, () => refused(IDLE, form({ title: "a" })));
    expect([state, failure.interrupted]).toEqual([{ status: "error" }, status]);
  });
});

describe("what the form gets", () => {
  it("the message of success", async () => {
    const state = await action("signedIn", async () => "保存しました。")(
      IDLE,
      form({ title: "a", $ACTION_1: "x" }),
    );
    expect(state).toEqual({ status: "done", message: "保存しました。" });
  });

  it("the fields that are wrong, with what was typed but never a password", async () => {
    const state = await action("signedIn", async () => "done")(IDLE, form({ title: "", password: "secret" }));
    expect(state).toEqual({
      status: "error",
      message: "入力内容を確認してください。",
      fields: { title: "入力してください。" },
      values: { title: "" },
    });
  });

  it("the words of the whole form", async () => {
    const run = fail(new Invalid({ "": "組み合わせが正しくありません。" }));
    const state = await action("signedIn", run)(IDLE, form({ title: "a" }));
    expect(state).toMatchObject({ status: "error", message: "組み合わせが正しくありません。", fields: {} });
  });

  it("what stands now, after a conflict", async () => {
    const run = fail(new Conflict("変更されました。", { total: 3 }));
    const state = await action("signedIn", run)(IDLE, form({ title: "a" }));
    expect(state).toEqual({
      status: "error",
      message: "変更されました。",
      current: { total: 3 },
      values: { title: "a" },
    });
  });

  it("nothing of what went wrong inside", async () => {
    const state = await action("signedIn", fail(new Error("secret detail")))(IDLE, form({ title: "a" }));
    expect(state.message).toBe("処理を完了できませんでした。時間をおいて、もう一度お試しください。");
  });
});

it("notes what was defined", () => {
  expect(surfaceOf(action("public", async () => "done"))).toMatchObject({ kind: "action", name: "test" });
});
