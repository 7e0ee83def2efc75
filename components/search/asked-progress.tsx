import { TextLink } from "@/components/ui/text-link";
import { PROGRESS_LABELS } from "@/lib/domain/progress";
import { addressOf } from "@/lib/request/address";
import type { SearchPage } from "@/lib/search/queries";

/** For those who look for a 区分: where its tasks are listed. @param asOf 基準日 as addresses carry it */
export function AskedProgress({ asked, asOf }: { asked: SearchPage["asked"]; asOf: string | undefined }) {
  if (!asked) return null;
  const label = PROGRESS_LABELS[asked.progress];
  const href = addressOf("/tasks", { asOf, ministry: asked.ministry?.slug, progress: asked.progress });
  return (
    <p className="mb-6">
      「{label}」は工程の区分です。
      <TextLink href={href} className="inline-block py-1">
        {asked.ministry ? `${asked.ministry.name}が主担当の、` : null}区分が「{label}」の工程の一覧
      </TextLink>
      を表示できます。
    </p>
  );
}
