import type { KnownMinistry } from "@/lib/domain/ministry-names";
import { type Decoded, decodeDocument, type Encoding } from "./decode";
import { detectDocument } from "./detect";
import { parseMeasures } from "./measures";
import type { MeasuresDocument } from "./measures-document";
import { hasErrors, type Problem } from "./problem";
import { parseRoadmap } from "./roadmap";
import type { RoadmapDocument } from "./roadmap-document";

export type PlanDocument = RoadmapDocument | MeasuresDocument;

export type ParsedDocument =
  | { ok: true; document: PlanDocument; encoding: Encoding; problems: Problem[] }
  /** Refused: nothing of the file may be imported. */
  | { ok: false; kind: PlanDocument["kind"] | null; encoding: Encoding | null; problems: Problem[] };

/**
 * Reads a file: its characters, which document it is, its rows.
 * @param source the bytes of a text, or what stands in a workbook as such a text
 * @param known ministries by which 府省庁 cells are split
 */
export function parseDocument(source: Uint8Array | string, known: readonly KnownMinistry[]): ParsedDocument {
  const decoded: Decoded =
    typeof source === "string" ? { ok: true, text: source, encoding: "Excel" } : decodeDocument(source);
  if (!decoded.ok) return { ok: false, kind: null, encoding: null, problems: decoded.problems };
  const { text, encoding } = decoded;
  const detected = detectDocument(text);
  if (detected.kind === null) return { ok: false, kind: null, encoding, problems: [detected.problem] };
  const { document, problems } =
    detected.kind === "roadmap" ? parseRoadmap(text, known) : parseMeasures(text, known);
  if (hasErrors(problems)) return { ok: false, kind: detected.kind, encoding, problems };
  return { ok: true, document, encoding, problems };
}
