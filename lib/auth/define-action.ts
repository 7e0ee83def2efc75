import "server-only";
import { headers } from "next/headers";
import { forbidden, notFound, redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type Interruption, noteInterruption } from "@/lib/request/failure";
import { type Access, admit, type ViewerFor } from "./access";
import type { ActionState } from "./action-state";
import { loginAddress, pathOfReferer } from "./callback-path";
import { withChoices } from "./conflict";
import { Conflict, Forbidden, Invalid, NotFound, SignedOut } from "./errors";
import { echoedFields, formFields } from "./form-fields";
import { getViewer } from "./get-viewer";
import { parseInput } from "./parse-input";
import { problemOf, UNEXPECTED } from "./problem";
import { noteSurface } from "./surface";

type ActionSpec<A extends Access, S extends z.ZodType> = {
  /** Unique; stands in the expectation table of surface.test.ts. */
  name: string;
  access: A;
  schema: S;
  /** Fields shown again after an error. Never a password. */
  echo?: readonly string[];
  /** Calls the command; may throw the errors of errors.ts, may redirect. A text is the message of success. */
  run: (args: { viewer: ViewerFor<A>; input: z.output<S> }) => Promise<string | undefined>;
};

/**
 * The one wrapper of every server action, for `useActionState` and for plain forms: reads the viewer,
 * checks the access, parses the form, runs the command and turns its errors into words.
 * Signed out: to the sign-in page and back. Forbidden and not found: those pages, 403 and 404.
 */
export function defineAction<A extends Access, S extends z.ZodType>(spec: ActionSpec<A, S>) {
  async function action(_previous: ActionState, sent: FormData): Promise<ActionState> {
    const form = withChoices(sent);
    const values = echoedFields(form, spec.echo ?? []);
    try {
      const viewer = await admit(spec.access, getViewer);
      const input = parseInput(spec.schema, formFields(form));
      const message = await spec.run({ viewer, input });
      return { status: "done", ...(message ? { message } : {}) };
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof SignedOut) redirect(loginAddress(pathOfReferer((await headers()).get("referer"))));
      if (error instanceof Forbidden) return await interrupt(403);
      if (error instanceof NotFound) return await interrupt(404);
      return { values, ...stateOf(error, spec.name) };
    }
  }
  noteSurface(action, { kind: "action", name: spec.name, access: spec.access, schema: spec.schema });
  return action;
}

/** The pages 403 and 404: a script gets them from Next.js, a plain form from the layout. */
async function interrupt(status: Interruption): Promise<ActionState> {
  if (!(await headers()).has("next-action")) {
    noteInterruption(status);
    return { status: "error" };
  }
  return status === 403 ? forbidden() : notFound();
}

function stateOf(error: unknown, name: string): ActionState {
  if (error instanceof Invalid) {
    const { "": message = "入力内容を確認してください。", ...fields } = error.fields;
    return { status: "error", message, fields };
  }
  if (error instanceof Conflict) return { status: "error", message: error.message, current: error.current };
  const problem = problemOf(error);
  if (!problem) console.error(`action ${name} failed:`, error);
  return { status: "error", message: (problem ?? UNEXPECTED).detail };
}
