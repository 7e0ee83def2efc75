import { ButtonLink } from "@/components/ui/button";
import { addressOf } from "@/lib/request/address";

/** For the 事務局: where the measures with a 要確認 wait for a decision. @param measures how many there are */
export function SettleLink({ measures }: { measures: number }) {
  if (measures === 0) return null;
  return (
    <p className="print:hidden">
      <ButtonLink href={addressOf("/measures", { mark: "review" })}>
        要確認の{measures}施策を確認する
      </ButtonLink>
    </p>
  );
}
