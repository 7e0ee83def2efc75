import { PROGRESS_LABELS } from "@/lib/domain/progress";
import { PROGRESS_MEANINGS, SEVERAL_LEADS_MEANING, STALE_MEANING } from "@/lib/domain/progress-words";
import { ProgressIcon } from "./progress-icon";
import { PROGRESS_ORDER } from "./progress-style";

/** 凡例: the seven 区分 with their signs and what they mean. */
export function ProgressLegend() {
  return (
    <div className="text-dns-14N-130">
      <dl className="grid gap-x-8 gap-y-1.5 md:grid-cols-2">
        {PROGRESS_ORDER.map((progress) => (
          <div key={progress} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-2">
            <dt className="flex items-start gap-1.5 font-bold">
              <ProgressIcon progress={progress} />
              {PROGRESS_LABELS[progress]}
            </dt>
            <dd>{PROGRESS_MEANINGS[progress]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2">{STALE_MEANING}</p>
      <p>{SEVERAL_LEADS_MEANING}</p>
    </div>
  );
}
