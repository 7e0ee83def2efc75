import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import { Conflict, Forbidden, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import { canRequireReview } from "./policy";
import type { RequireReview } from "./schema";

/**
 * Says whether a ministry's reports need 部内確認 before they are submitted. What waits already stays as it is.
 * @throws NotFound | Forbidden | Conflict
 */
export async function requireReview(
  db: PrismaClient,
  viewer: Viewer,
  { ministry: slug, required, basedOn, requestId }: RequireReview,
): Promise<void> {
  await actOnce(db, viewer, requestId, async (tx) => {
    const ministry = await tx.ministry.findUnique({ where: { slug } });
    if (!ministry) throw new NotFound("この府省庁は見つかりません。");
    if (!canRequireReview(viewer, ministry.id)) throw new Forbidden();
    const { count } = await tx.ministry.updateMany({
      where: { id: ministry.id, version: basedOn },
      data: { reviewRequired: required, version: { increment: 1 } },
    });
    if (count === 0) {
      throw new Conflict(
        "変更していません。この間に、ほかの人がこの府省庁の設定を変更しました。ページを読み込み直して、確かめてください。",
      );
    }
    await recordActivity(tx, {
      actor: viewer,
      kind: "requireReview",
      subject: { type: "ministry", id: ministry.id },
      before: { reviewRequired: ministry.reviewRequired },
      after: { reviewRequired: required },
      requestId,
    });
  });
}
