import { Dated } from "@/components/calendar/dated";
import { dateLabel } from "@/lib/domain/as-of";
import { quarterLabel } from "@/lib/domain/fiscal-quarter";
import type { LatestReport } from "@/lib/domain/progress";
import type { TaskItem } from "@/lib/tasks/queries";

/** 見込 of each lead's latest report, or the day it was completed; the ministry is named where several lead. */
export function TaskForecast({ task }: { task: TaskItem }) {
  const leads = task.ministries.filter((ministry) => ministry.role === "LEAD");
  const told = leads.flatMap(({ slug, name, progress }) => {
    const text = forecastText(progress?.report ?? null);
    return text ? [{ slug, name, text }] : [];
  });
  if (told.length === 0) return <span className="text-solid-gray-700">—</span>;
  return (
    <ul className="space-y-1">
      {told.map(({ slug, name, text }) => (
        <li key={slug}>
          {leads.length > 1 ? <span className="mr-2 text-solid-gray-700">{name}</span> : null}
          <span className="inline-block">
            <Dated>{text}</Dated>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** 「2025年度1Q」 or 「2024年3月31日完了」; null when the report says neither. */
export function forecastText(report: LatestReport | null): string | null {
  if (!report || report.state === "CANCELLED") return null;
  if (report.state === "COMPLETED") return report.completedOn ? `${dateLabel(report.completedOn)}完了` : null;
  return report.forecast === null ? null : quarterLabel(report.forecast);
}
