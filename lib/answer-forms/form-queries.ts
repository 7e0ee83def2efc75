import "server-only";
import { Forbidden, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import {
  type DateString,
  fiscalYearOf,
  quarterOf,
  quarterOfDate,
  quarterRunsLabel,
} from "@/lib/domain/fiscal-quarter";
import { listMinistries } from "@/lib/ministries/queries";
import { currentRoadmap } from "@/lib/plans/queries";
import { stampText } from "./columns";
import { guideLines } from "./guide";
import { canAnswerByFile } from "./policy";
import { listStanding } from "./standing-queries";
import { writeForm } from "./write-form";

/** 年度 that the choices of 見込 begin before this one, and end after it. */
const BEFORE = 4;
const AFTER = 10;

/**
 * The 回答様式 of a ministry as it stands now.
 * @throws NotFound | Forbidden
 */
export async function makeAnswerForm(
  viewer: Viewer,
  slug: string,
  today: DateString,
): Promise<{ name: string; bytes: Buffer }> {
  const [ministries, roadmap] = await Promise.all([listMinistries(), currentRoadmap()]);
  const ministry = ministries.find((entry) => entry.slug === slug);
  if (!ministry || !roadmap) throw new NotFound("この府省庁は見つかりません。");
  if (!canAnswerByFile(viewer, ministry.id)) throw new Forbidden();
  const { versionId } = roadmap;
  const parts = await listStanding(viewer, ministry, { versionId, today });
  const year = fiscalYearOf(quarterOfDate(today));
  const first = quarterOf(year - BEFORE, 1);
  const bytes = await writeForm({
    ministry: ministry.name,
    guide: guideLines({ ministry, plan: roadmap, parts: parts.length, today }),
    quarters: Array.from({ length: (BEFORE + AFTER + 1) * 4 }, (_, index) => first + index),
    rows: parts.map(({ content, planned, mark, report, version }) => ({
      code: content.code,
      title: content.title,
      planned:
        content.quarters.length > 0
          ? quarterRunsLabel(content.quarters)
          : planned
            ? `${quarterRunsLabel([planned.first])}〜${quarterRunsLabel([planned.last])}(府省庁の申告)`
            : "時期の記載なし",
      mark: mark.stale ? `${mark.label}(報告が古い)` : mark.label,
      latest: report?.texts ?? null,
      stamp: stampText({
        versionId,
        ministry: slug,
        code: content.code,
        basedOn: version,
        baseReport: String(report?.id ?? ""),
      }),
    })),
  });
  return { name: `回答様式-${ministry.name}-${today}.xlsx`, bytes };
}
