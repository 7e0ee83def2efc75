import "server-only";
import { getViewer } from "@/lib/auth/get-viewer";
import type { Viewer } from "@/lib/auth/viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { ProgressBasis } from "@/lib/progress/basis";
import { progressBasis } from "@/lib/progress/basis-queries";
import { currentAddress } from "@/lib/request/current-address";
import { asOfOf } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

/** What the frame of a page says: where one is, as of when, on what basis. Plain data. */
export type Frame = {
  path: string;
  query: Record<string, string>;
  /** 基準日 shown; today where the address has none that can be used. */
  asOf: DateString;
  today: DateString;
  basis: ProgressBasis;
};

/** Reads it from the address of the request; of the viewer's and the basis' queries pages ask the same ones. */
export async function readFrame(): Promise<{ viewer: Viewer | null; frame: Frame }> {
  const [viewer, { path, query }] = await Promise.all([getViewer(), currentAddress()]);
  const day = today();
  const asOf = asOfOf(query, day);
  const basis = await progressBasis(viewer, asOf);
  // A path that begins with two strokes would lead to another host.
  const own = path.replace(/^\/+/, "/");
  return { viewer, frame: { path: own, query: Object.fromEntries(query), asOf, today: day, basis } };
}
