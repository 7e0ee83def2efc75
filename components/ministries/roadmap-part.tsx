import { Dated } from "@/components/calendar/dated";
import { QuarterTasks } from "@/components/overview/quarter-tasks";
import { Section } from "@/components/ui/section";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { quarterLabel } from "@/lib/domain/fiscal-quarter";
import type { MinistryMeasures, MinistryTasks } from "@/lib/ministries/profile";
import type { CurrentPlan } from "@/lib/plans/queries";
import { LateTasks } from "./late-tasks";
import { MinistryComparison } from "./ministry-comparison";
import { MinistryTiles } from "./ministry-tiles";
import { MinistryUnits } from "./ministry-units";
import { UnreportedTasks } from "./unreported-tasks";

type Ministry = { slug: string; name: string };

/** A ministry's part in the roadmap; what needs doing first comes first. */
export function RoadmapPart({
  ministry,
  plan,
  tasks,
  measures,
  asOf,
  asOfText,
}: {
  ministry: Ministry;
  plan: CurrentPlan;
  tasks: MinistryTasks;
  /** For the numbers of its measures; null before their import. */
  measures: MinistryMeasures | null;
  asOf: DateString;
  asOfText: string | undefined;
}) {
  const { progress, quarters } = tasks;
  return (
    <>
      <MinistryTiles ministry={ministry} tasks={tasks} measures={measures} asOf={asOfText} />
      {tasks.count.lead === 0 ? null : (
        <>
          {progress ? (
            <>
              <LateTasks ministry={ministry} late={progress.late} asOf={asOfText} />
              <UnreportedTasks
                ministry={ministry}
                unreported={progress.counts.UNREPORTED}
                overdue={progress.overdue}
                asOf={asOfText}
              />
            </>
          ) : null}
          <Section
            id="quarters"
            title="今期と来期に始まる工程・終わる工程"
            lead={
              <Dated>
                基準日の四半期({quarters.map(({ quarter }) => quarterLabel(quarter)).join("が今期、")}
                が来期)に、計画期間が始まる工程と終わる工程です。
              </Dated>
            }
          >
            <div className="space-y-10">
              {quarters.map((entry) => (
                <QuarterTasks key={entry.quarter} {...entry} ministry={ministry.slug} asOf={asOfText} />
              ))}
            </div>
          </Section>
          {progress ? (
            <MinistryComparison
              ministry={ministry}
              progress={progress}
              plan={plan}
              asOf={asOf}
              asOfText={asOfText}
            />
          ) : null}
        </>
      )}
      <MinistryUnits
        ministry={ministry}
        tasks={tasks.units}
        measures={measures?.units ?? []}
        asOf={asOfText}
      />
    </>
  );
}
