import { Forbidden, SignedOut } from "./errors";
import type { Viewer } from "./viewer";

/**
 * Who may enter an action or a route at all; what they may do to one object is decided again by its
 * policy inside the command.
 * - `open`: anyone, and the viewer is not even read (health, documents that are the same for all)
 * - `public`: anyone; the handler gets the viewer or null (a route's: a promise of it)
 * - `signedIn`: any person with a valid membership
 * - a policy: those for whom it says yes
 */
export type Access = "open" | "public" | "signedIn" | ((viewer: Viewer) => boolean);

/** What a handler knows about the person, by access. */
export type ViewerFor<A extends Access> = A extends "open"
  ? null
  : A extends "public"
    ? Viewer | null
    : Viewer;

/**
 * The viewer, if the access allows them in.
 * @throws SignedOut | Forbidden
 */
export async function admit<A extends Access>(
  access: A,
  readViewer: () => Promise<Viewer | null>,
): Promise<ViewerFor<A>> {
  return (await admitted(access, readViewer)) as ViewerFor<A>;
}

async function admitted(access: Access, readViewer: () => Promise<Viewer | null>): Promise<Viewer | null> {
  if (access === "open") return null;
  const viewer = await readViewer();
  if (access === "public") return viewer;
  if (!viewer) throw new SignedOut();
  if (typeof access === "function" && !access(viewer)) throw new Forbidden();
  return viewer;
}
