import "server-only";
import { database } from "@/lib/db/client";
import { onOneGround } from "@/lib/site/ground-queries";
import { type Access, admit, type ViewerFor } from "./access";
import { getViewer } from "./get-viewer";
import { refuseForeignWrite } from "./origin";
import { problemOf, problemResponse, UNEXPECTED } from "./problem";
import { noteSurface } from "./surface";

export type RouteParams = Record<string, string | string[] | undefined>;

export type RouteArguments<A extends Access, P extends RouteParams = RouteParams> = {
  request: Request;
  /** Parts of the address in square brackets; untrusted. */
  params: P;
  viewer: RouteViewer<A>;
  url: URL;
  /** The database, to be passed on to a command. */
  database: typeof database;
};

/** A public route refuses nobody: it begins while the viewer is being read, and waits where it depends on them. */
type RouteViewer<A extends Access> = A extends "public" ? Promise<ViewerFor<A>> : ViewerFor<A>;

type RouteSpec<A extends Access, P extends RouteParams> = {
  /** Unique, e.g. `listTasks`; stands in the expectation table of surface.test.ts. */
  name: string;
  access: A;
  /** It only reads, and all that it reads stands on one question for the ground, as a page does. */
  atOnce?: true;
  /** May throw the errors of errors.ts; see parseInput() for queries and bodies. */
  handler: (args: RouteArguments<A, P>) => Promise<Response> | Response;
};

/**
 * The one wrapper of every route handler: reads the viewer, checks the access, answers errors as
 * `application/problem+json`, and keeps answers out of shared caches unless the handler says otherwise.
 *
 *     export const GET = defineRoute({ name: "listTasks", access: "public", handler: async ({ url, viewer }) => … });
 */
export function defineRoute<A extends Access, P extends RouteParams = RouteParams>(spec: RouteSpec<A, P>) {
  async function route(request: Request, context: { params: Promise<P> }): Promise<Response> {
    try {
      refuseForeignWrite(request);
      const admitted = admit(spec.access, getViewer);
      // Where the handler fails first, nobody waits for the viewer.
      admitted.catch(() => undefined);
      const viewer = (spec.access === "public" ? admitted : await admitted) as RouteViewer<A>;
      const url = new URL(request.url);
      const given = { request, params: await context.params, viewer, url, database };
      const response = await (spec.atOnce ? onOneGround(() => spec.handler(given)) : spec.handler(given));
      if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "private, no-store");
      return response;
    } catch (error) {
      const problem = problemOf(error);
      if (problem) return problemResponse(problem);
      console.error(`route ${spec.name} failed:`, error);
      return problemResponse(UNEXPECTED);
    }
  }
  noteSurface(route, { kind: "route", name: spec.name, access: spec.access });
  return route;
}
