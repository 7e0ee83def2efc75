import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/auth/action-button";
import type { FormAction } from "@/components/forms/act-form";
import { Prepared } from "@/components/prepared/prepared";
import { Section } from "@/components/ui/section";
import type { MinistryDrafts } from "@/lib/reviews/draft-queries";
import type { ReviewRow } from "@/lib/reviews/queries";
import { DraftLists } from "./draft-lists";
import { ReviewHead } from "./review-head";
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
  const choice = mayRequire ? (
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
  ) : null;
  if (inside === null) {
    return (
      <Section id="review" title="部内確認の設定">
        {choice}
      </Section>
    );
  }
  const { rows, drafts, mayPass } = inside;
  return (
    // Also with nothing to see yet (the page hides it then): the first report may come while it is open.
    <section aria-labelledby="review">
      <Prepared
        view={ReviewHead}
        props={{
          shown: mayPass || setting.required || rows.length + drafts.own.length + drafts.dropped > 0,
          lead: leadOf(mayPass, setting.required),
          rows,
        }}
      />
      <div className="mt-4">
        <ReviewRows
          rows={rows}
          ministry={slug}
          mayPass={mayPass}
          requests={{ rows: rows.map(() => randomUUID()), one: randomUUID(), many: randomUUID() }}
          actions={actions}
        />
        <Prepared view={DraftLists} props={{ drafts, ministry: slug }} />
        {choice}
      </div>
    </section>
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
