import "server-only";
import { forbidden, redirect } from "next/navigation";
import { loginAddress } from "./callback-path";
import { getViewer } from "./get-viewer";
import type { Viewer } from "./viewer";

/**
 * For pages of signed-in people: the viewer, or else the sign-in page (which leads back to `path`)
 * or the 403 page.
 */
export async function requireViewer(path: string, allowed?: (viewer: Viewer) => boolean): Promise<Viewer> {
  const viewer = await getViewer();
  if (!viewer) redirect(loginAddress(path));
  if (allowed && !allowed(viewer)) forbidden();
  return viewer;
}
