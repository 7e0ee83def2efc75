import { ActingForm } from "@/components/auth/acting-form";
import { ActionButton } from "@/components/auth/action-button";
import { membershipLabel, repeatedName } from "@/components/auth/membership-label";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { signOutAction } from "@/lib/auth/actions";
import type { Viewer } from "@/lib/auth/viewer";
import { chooseActingAction } from "@/lib/users/actions";
import { canReadAdministration } from "@/lib/users/policy";

/**
 * The account area of the header: who is signed in, for which ministry and in which role, and the
 * way out; signed out, the way in. Works without JavaScript.
 */
export function AccountMenu({ viewer }: { viewer: Viewer | null }) {
  if (!viewer) {
    return (
      <ButtonLink href="/login" size="sm">
        ログイン
      </ButtonLink>
    );
  }
  const several = viewer.memberships.length > 1;
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1 text-dns-14N-130">
      <Person name={viewer.name} membership={membershipLabel(viewer.acting)} />
      {canReadAdministration(viewer) ? <TextLink href="/admin">管理</TextLink> : null}
      {several ? (
        <Disclosure summary="切り替え">
          <ActingForm
            action={chooseActingAction}
            current={String(viewer.acting.id)}
            options={viewer.memberships.map((membership) => ({
              value: String(membership.id),
              label: membershipLabel(membership),
            }))}
          />
        </Disclosure>
      ) : null}
      <ActionButton action={signOutAction} size="sm">
        ログアウト
      </ActionButton>
    </div>
  );
}

/** Name and membership; said once where the name is no more than the membership. */
function Person({ name, membership }: { name: string; membership: string }) {
  const rest = repeatedName(name, membership);
  if (rest !== null) {
    return (
      <p>
        <TextLink href="/me" className="inline-flex min-h-6 items-center">
          <span>{membership}</span>
          {rest}
        </TextLink>
      </p>
    );
  }
  return (
    <p>
      <TextLink href="/me" className="inline-flex min-h-6 items-center">
        {name}
      </TextLink>
      <span className="ml-2 inline-block">{membership}</span>
    </p>
  );
}
