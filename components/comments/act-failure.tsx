import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { ActionState } from "@/lib/auth/action-state";

/** Why an act was not done, with the way to what stands now. */
export function ActFailure({ state, againHref }: { state: ActionState; againHref: string }) {
  if (state.status !== "error") return null;
  return (
    <div className="my-3">
      <Notice tone="error" announce>
        {state.message} <TextLink href={againHref}>今の状態を表示</TextLink>
      </Notice>
    </div>
  );
}
