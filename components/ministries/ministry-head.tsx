import { Dated } from "@/components/calendar/dated";
import { overviewBasis } from "@/components/overview/overview-basis";
import { AsOfProblem } from "@/components/progress/as-of-problem";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { ProgressBasis } from "@/lib/progress/basis";
import { addressOf } from "@/lib/request/address";

/**
 * Which ministry's page it is, and as of when.
 * @param asOfText 基準日 as addresses carry it
 */
export function MinistryHead({
  name,
  basis,
  asOf,
  asOfText,
  problem,
}: {
  name: string;
  basis: ProgressBasis;
  asOf: DateString;
  asOfText: string | undefined;
  problem: string | undefined;
}) {
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "概要", href: addressOf("/", { asOf: asOfText }) },
          { label: "府省庁", href: addressOf("/ministries", { asOf: asOfText }) },
          { label: name },
        ]}
      />
      <AsOfProblem problem={problem} />
      <PageHeading
        title={name}
        lead={`計画の中で${name}が担う工程と施策です。主担当と連携を分けて数えています。`}
        meta={<Dated>{overviewBasis(basis, asOf)}</Dated>}
      />
    </>
  );
}
