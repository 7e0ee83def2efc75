import { Dated } from "@/components/calendar/dated";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { DataQuality } from "@/lib/data-quality/quality";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import type { CurrentPlan } from "@/lib/plans/queries";

/** Which version of which file stands behind all numbers, and when it was imported. */
export function ImportedDocuments({
  plans,
  imports,
}: {
  plans: readonly CurrentPlan[];
  imports: DataQuality["imports"];
}) {
  return (
    <Section
      id="documents"
      title="取り込んだ文書"
      lead="すべての件数は、次のファイルから取り込んだものです。ハッシュ値で、同じファイルかどうかを確かめられます。"
    >
      <div className="space-y-6">
        {plans.map((plan) => {
          const version = plan.kind === "ROADMAP" ? imports.roadmap : imports.measures;
          if (!version) return null;
          return (
            <div key={plan.slug}>
              <h3 className="mb-2 text-std-18B-160">{plan.title}</h3>
              <DescriptionList
                items={[
                  { term: "版", description: `第${plan.number}版` },
                  { term: "文書の日付", description: <Dated>{plan.dated ?? "記載なし(日付不明)"}</Dated> },
                  { term: "ファイル", description: version.fileName },
                  { term: "SHA-256", description: <code className="break-all">{version.sha256}</code> },
                  { term: "文字コード", description: version.encoding },
                  {
                    term: "取込みの日時",
                    description: <Dated>{dateTimeLabel(new Date(version.importedAt))}</Dated>,
                  },
                  {
                    term: "読み取った量",
                    description: `${version.pages}ページ、${version.rows.toLocaleString("ja-JP")}${plan.kind === "ROADMAP" ? "工程" : "施策"}`,
                  },
                  { term: "取込み時の注意", description: `${version.notices.length}件` },
                ]}
              />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
