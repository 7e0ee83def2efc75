import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/auth/action-button";
import type { FormAction } from "@/components/forms/act-form";
import { Section } from "@/components/ui/section";
import type { MinistryDrafts } from "@/lib/reviews/draft-queries";
import type { ReviewRow } from "@/lib/reviews/queries";
import { DraftLists } from "./draft-lists";
import { type ReviewActions, ReviewRows } from "./review-rows";

export type Reviews = {
  setting: { required: boolean; version: number };
  /** Null for those who may not read them: they say whether 部内確認 is required. */
  inside: { rows: ReviewRow[]; drafts: MinistryDrafts; mayPass: boolean } | null;
  mayRequire: boolean;
};

/** 部内確認 of a ministry: what waits, 下書き, and whether it is required. */
export function ReviewSection({
  reviews: { setting, inside, mayRequire },
  ministry: { slug, name },
  actions,
  require,
}: {
  reviews: Reviews;
  ministry: { slug: string; name: string };
  actions: ReviewActions;
  require: FormAction;
}) {
  const count = inside?.rows.length ?? 0;
  return (
    <Section
      id="review"
      title={inside === null ? "部内確認の設定" : count > 0 ? `部内確認(${count}件)` : "部内確認"}
      lead={inside === null ? undefined : leadOf(inside.mayPass, setting.required)}
    >
      {inside ? (
        <>
          <ReviewRows
            rows={inside.rows}
            ministry={slug}
            mayPass={inside.mayPass}
            requests={{
              rows: inside.rows.map(() => randomUUID()),
              one: randomUUID(),
              many: randomUUID(),
            }}
            actions={actions}
          />
          <DraftLists drafts={inside.drafts} ministry={slug} />
        </>
      ) : null}
      {mayRequire ? (
        <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
          <p>
            {setting.required
              ? `${name}では、提出に部内確認が必須です。`
              : `${name}では、担当者が部内確認を経ずに提出することもできます。`}
          </p>
          <ActionButton
            action={require}
            fields={{
              ministry: slug,
              required: setting.required ? "0" : "1",
              basedOn: String(setting.version),
              requestId: randomUUID(),
            }}
          >
            {setting.required ? "部内確認を任意に戻す" : "提出には部内確認を必須にする"}
          </ActionButton>
        </div>
      ) : null}
    </Section>
  );
}

function leadOf(mayPass: boolean, required: boolean): string {
  if (mayPass) {
    return "担当者が部内確認へ回した報告です。提出すると、ログインした人すべてが読めるようになります。差し戻すと、理由とともに作成者の下書きに戻ります。";
  }
  return `部内確認を待っている報告です。とりまとめが提出するまで、この府省庁の担当者ととりまとめだけが読めます。${
    required ? "この府省庁では、提出に部内確認が必須です。" : ""
  }`;
}
