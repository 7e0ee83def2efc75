import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { WithdrawForm } from "@/components/reports/withdraw-form";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import type { ActionState } from "@/lib/auth/action-state";
import type { DoneRow } from "@/lib/desk/queries";

/** What the person submitted today, each to be taken back right here. */
export function DoneList({
  done,
  requests,
  action,
}: {
  done: readonly DoneRow[];
  /** A request's id for each. */
  requests: readonly string[];
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
}) {
  if (done.length === 0) return null;
  return (
    <div className="mt-4">
      <Disclosure summary={`今日あなたが提出した報告(${done.length}件)を見る・取り消す`}>
        <ul className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
          {done.map(({ report, code, title, mark, version }, index) => (
            <li key={report} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
              <TextLink href={`/tasks/${code}`} className="font-bold">
                {code}
              </TextLink>
              <span className="min-w-0 flex-1 basis-60">{title}</span>
              <ProgressMarkBadge mark={mark} />
              <WithdrawForm
                action={action}
                report={report}
                basedOn={version}
                requestId={requests[index] ?? ""}
                behalf={false}
                label={`${code}の報告を取り消す`}
              />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
