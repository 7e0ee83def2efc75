import { Figure } from "@/components/charts/figure";
import { planDate } from "@/components/coverage/article-coverage";
import { measuresHref } from "@/components/coverage/measure-address";
import { MeasureCount } from "@/components/coverage/measure-count";
import { Section } from "@/components/ui/section";
import { Table, Td, Th } from "@/components/ui/table";
import type { MinistryMeasures } from "@/lib/ministries/profile";
import type { CurrentPlan } from "@/lib/plans/queries";
import { MinistryMeasureTable } from "./ministry-measure-table";
import { ReadingNote } from "./reading-note";

type Ministry = { slug: string; name: string };

const ROLES = [
  { role: "lead", label: "主担当" },
  { role: "partner", label: "連携" },
] as const;
const MARKS = [
  { mark: "primary", sign: "◎" },
  { mark: "related", sign: "○" },
] as const;

/** A ministry's part in the catalogue of measures: by article, then one by one. */
export function MeasurePart({
  ministry,
  plan,
  measures,
  asOf,
}: {
  ministry: Ministry;
  plan: CurrentPlan;
  measures: MinistryMeasures;
  asOf: string | undefined;
}) {
  const { lead, partner, articles, basis } = measures;
  if (lead.length + partner.length === 0) {
    return (
      <Section id="measures" title="施策">
        <p>{ministry.name}が担う施策はありません。</p>
      </Section>
    );
  }
  const covering = articles.some(
    (article) =>
      article.lead.primary + article.lead.related + article.partner.primary + article.partner.related > 0,
  );
  const covered = articles.filter((article) => article.lead.primary + article.lead.related > 0);
  return (
    <>
      <div className="mt-10">
        <Figure
          id="articles"
          level={2}
          title="条ごとの施策の数"
          asOf={planDate(plan)}
          finding={
            <p>
              {covered.length === 0
                ? `条が読み取れた施策で、${ministry.name}が主担当のものはありません。`
                : `${ministry.name}が主担当の施策は、10の条のうち${covered.length}条(${covered.map(({ number }) => `${number}条`).join("、")})に対応しています。`}
            </p>
          }
          table={covering ? <ArticleTable ministry={ministry} articles={articles} asOf={asOf} /> : null}
          notes={<ReadingNote ministry={ministry} basis={basis} asOf={asOf} />}
          source={plan.citation}
        />
      </div>
      <Section id="measures" title={`施策(主担当${lead.length}、連携${partner.length})`}>
        <MinistryMeasureTable ministry={ministry} lead={lead} partner={partner} asOf={asOf} />
        <p className="mt-4 text-dns-14N-130 text-solid-gray-700">出典: {plan.citation}</p>
      </Section>
    </>
  );
}

function ArticleTable({
  ministry: { slug, name },
  articles,
  asOf,
}: {
  ministry: Ministry;
  articles: MinistryMeasures["articles"];
  asOf: string | undefined;
}) {
  return (
    <Table caption={`${name}の条ごとの施策の数`} captionHidden dense minWidth="0">
      <thead>
        <tr>
          <Th rowSpan={2}>条</Th>
          {ROLES.map(({ role, label }) => (
            <Th key={role} colSpan={2} scope="colgroup" className="text-center!">
              {label}
            </Th>
          ))}
        </tr>
        <tr>
          {ROLES.flatMap(({ role }) =>
            MARKS.map(({ mark, sign }) => (
              <Th key={`${role}${mark}`} numeric>
                {sign}
              </Th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <tr key={article.number}>
            <Th scope="row">
              <span className="mr-2 inline-block font-bold">{article.number}条</span>
              {article.title}
            </Th>
            {ROLES.flatMap(({ role, label }) =>
              MARKS.map(({ mark, sign }) => (
                <Td key={`${role}${mark}`} numeric>
                  <MeasureCount
                    value={article[role][mark]}
                    href={measuresHref({ asOf, article: article.number, ministry: slug, role }, mark)}
                    label={`${article.number}条 ${label} ${sign}`}
                  />
                </Td>
              )),
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
