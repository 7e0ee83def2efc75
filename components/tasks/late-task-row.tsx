import type { ReactNode } from "react";
import { Dated } from "@/components/calendar/dated";
import { ProgressBadge } from "@/components/progress/progress-badge";
import { CardCell, CardRow } from "@/components/ui/card-table";
import { TextLink } from "@/components/ui/text-link";
import { quarterLabel } from "@/lib/domain/fiscal-quarter";
import type { LateTask } from "@/lib/progress/late-task";
import { addressOf } from "@/lib/request/address";

/**
 * A delayed part in a CardTable: 遅れ, 取組内容, what stands between, 計画の終わり, 見込, 遅れの理由.
 * @param asOf 基準日 as addresses carry it
 * @param children cells between the task and its dates
 */
export function LateTaskRow({
  task: { code, title, planned, stated, delay, forecast, reason },
  asOf,
  children,
}: {
  task: LateTask;
  asOf: string | undefined;
  children?: ReactNode;
}) {
  return (
    <CardRow>
      <CardCell label="遅れ">
        <ProgressBadge progress="DELAYED">{delay}四半期</ProgressBadge>
      </CardCell>
      <CardCell>
        <TextLink
          href={addressOf(`/tasks/${code}`, { asOf })}
          className="inline-block py-0.5 font-bold whitespace-nowrap"
        >
          {code}
        </TextLink>
        <span className="block">{title}</span>
      </CardCell>
      {children}
      <CardCell label="計画の終わり">
        <Dated>{planned ? quarterLabel(planned.last) : "時期の記載なし"}</Dated>
        {stated ? <span className="block text-solid-gray-700">府省庁が示した時期</span> : null}
      </CardCell>
      <CardCell label="見込">
        <Dated>{forecast === null ? "記載なし" : quarterLabel(forecast)}</Dated>
      </CardCell>
      <CardCell label="遅れの理由">{reason ?? "記載なし"}</CardCell>
    </CardRow>
  );
}
