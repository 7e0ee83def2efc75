import type { ReactNode } from "react";
import { Dated } from "@/components/calendar/dated";
import { type Quarter, quarterLabel } from "@/lib/domain/fiscal-quarter";
import { placeOnStrip } from "./plan-bars";

/** 凡例 of the bars, drawn by the same styles. @param published without it nobody has said anything beyond the plan */
export function RoadmapLegend({ now, published }: { now: Quarter; published: boolean }) {
  const shown = placeOnStrip(now) !== null;
  return (
    <div className="mt-3 space-y-2">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        <Entry text="計画期間(原文)" drawing={<i />} />
        {published ? (
          <>
            <Entry text="府省庁が示した時期" drawing={<i className="rm-s" />} />
            <Entry text="見込(府省庁が完了を見込む四半期)" drawing={<i className="rm-f" />} />
            <Entry text="表の範囲より後へ続く(前なら左向き)" drawing={<i className="rm-after" />} />
          </>
        ) : null}
        {shown ? (
          <Entry
            text={<Dated>{`基準日の四半期(${quarterLabel(now)})`}</Dated>}
            drawing={<i className="rm-now" />}
          />
        ) : null}
      </ul>
      <p>
        {shown ? null : <Dated>{`基準日の四半期(${quarterLabel(now)})は、表の範囲の外です。`}</Dated>}
        工程番号の「K」に続く2桁は、印刷された工程表のページです。「時期の記載なし」は、工程表の原文の文字データに計画期間の印がなく、府省庁も時期を示していないものです。
      </p>
    </div>
  );
}

function Entry({ text, drawing }: { text: ReactNode; drawing: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-2">
      <span aria-hidden="true" className="rm-sample">
        {drawing}
      </span>
      {text}
    </li>
  );
}
