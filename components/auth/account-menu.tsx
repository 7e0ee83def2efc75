import { ActingForm } from "@/components/auth/acting-form";
import { ActionButton } from "@/components/auth/action-button";
import { membershipLabel, repeatedName } from "@/components/auth/membership-label";
import { ministryHref } from "@/components/ministries/ministry-words";
import { InboxLink } from "@/components/notifications/inbox-link";
import { Prepared } from "@/components/prepared/prepared";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { signOutAction } from "@/lib/auth/actions";
import { ROLE_LABELS, type Viewer } from "@/lib/auth/viewer";
import { addressOf } from "@/lib/request/address";
import { chooseActingAction } from "@/lib/users/actions";
import { canReadAdministration } from "@/lib/users/policy";

/**
 * The account area of the header: who is signed in, for which ministry and in which role, and the
 * way out. Works without JavaScript.
 * @param asOf 基準日 as addresses carry it
 */
export function AccountMenu({ viewer, asOf }: { viewer: Viewer; asOf: string | undefined }) {
  const several = viewer.memberships.length > 1;
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1 text-dns-14N-130">
      <Prepared view={Person} props={{ viewer: { name: viewer.name, acting: viewer.acting }, asOf }} />
      <Prepared view={InboxLink} props={{ unread: viewer.unread ?? 0 }} />
      <TextLink href={addressOf("/activity", { asOf })} className={LINK}>
        履歴
      </TextLink>
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

/** Name and membership, said once where the name is no more than the membership; the ministry leads to its page. */
function Person({
  viewer: { name, acting },
  asOf,
}: {
  viewer: Pick<Viewer, "name" | "acting">;
  asOf: string | undefined;
}) {
  const { ministry, role } = acting;
  const place = ministry ? (
    <>
      <TextLink href={ministryHref(ministry.slug, asOf)} className={LINK}>
        {ministry.name}
      </TextLink>{" "}
    </>
  ) : null;
  const rest = repeatedName(name, membershipLabel(acting));
  if (rest !== null) {
    return (
      <p>
        <span>
          {place}
          <TextLink href="/me" aria-label={`${ROLE_LABELS[role]}(アカウント)`} className={LINK}>
            {ROLE_LABELS[role]}
          </TextLink>
        </span>
        {rest}
      </p>
    );
  }
  return (
    <p>
      <TextLink href="/me" className={LINK}>
        {name}
      </TextLink>
      <span className="ml-2 inline-block">
        {place}
        {ROLE_LABELS[role]}
      </span>
    </p>
  );
}

const LINK = "inline-flex min-h-6 items-center";
