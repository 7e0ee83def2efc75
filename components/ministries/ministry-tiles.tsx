import { ProgressIcon } from "@/components/progress/progress-icon";
import { StatTile, StatTiles } from "@/components/ui/stat-tile";
import { quarterCode } from "@/lib/domain/fiscal-quarter";
import type { MinistryMeasures, MinistryTasks } from "@/lib/ministries/profile";
import type { AddressValues } from "@/lib/request/address";
import { ministryMeasuresHref, ministryTasksHref } from "./ministry-words";

/** The numbers of a ministry: what has to be looked at today, then what it carries. */
export function MinistryTiles({
  ministry: { slug },
  tasks,
  measures,
  asOf,
}: {
  ministry: { slug: string };
  tasks: MinistryTasks;
  measures: MinistryMeasures | null;
  asOf: string | undefined;
}) {
  const href = (values?: AddressValues) => ministryTasksHref(slug, asOf, values);
  const { count, progress, quarters } = tasks;
  const [now] = quarters;
  const longest = progress?.late[0]?.delay;
  return (
    <div className="space-y-3">
      {count.lead > 0 ? (
        <StatTiles>
          {progress ? (
            <>
              <StatTile
                label="遅延"
                value={progress.counts.DELAYED}
                unit="工程"
                href={href({ progress: "DELAYED" })}
                definition={
                  longest === undefined ? "遅れている工程はありません" : `最大で${longest}四半期の遅れ`
                }
                icon={<ProgressIcon progress="DELAYED" />}
                strong
              />
              <StatTile
                label="未報告"
                value={progress.counts.UNREPORTED}
                unit="工程"
                href={href({ progress: "UNREPORTED" })}
                definition={`うち期限超過${progress.overdue.length}工程`}
                icon={<ProgressIcon progress="UNREPORTED" />}
              />
            </>
          ) : null}
          {now ? (
            <>
              <StatTile
                label="今期に終わる"
                value={now.ending.total}
                unit="工程"
                href={href({ ends: quarterCode(now.quarter) })}
                definition="基準日の四半期に計画期間が終わる"
              />
              <StatTile
                label="今期に始まる"
                value={now.starting.total}
                unit="工程"
                href={href({ starts: quarterCode(now.quarter) })}
                definition="基準日の四半期に計画期間が始まる"
              />
            </>
          ) : null}
        </StatTiles>
      ) : null}
      <StatTiles>
        <StatTile label="工程(主担当)" value={count.lead} unit="工程" href={href()} />
        <StatTile label="工程(連携)" value={count.partner} unit="工程" href={href({ role: "partner" })} />
        {measures ? (
          <>
            <StatTile
              label="施策(主担当)"
              value={measures.lead.length}
              unit="施策"
              href={ministryMeasuresHref(slug, asOf)}
            />
            <StatTile
              label="施策(連携)"
              value={measures.partner.length}
              unit="施策"
              href={ministryMeasuresHref(slug, asOf, { role: "partner" })}
            />
          </>
        ) : null}
      </StatTiles>
    </div>
  );
}
