import { ActionButton } from "@/components/auth/action-button";
import { Dated } from "@/components/calendar/dated";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import { dateLabel } from "@/lib/domain/as-of";
import { chooseActingAction } from "@/lib/users/actions";
import type { OwnMembership } from "@/lib/users/queries";

/** The person's ministries and roles, with their periods. */
export function MembershipTable({
  memberships,
  actingId,
}: {
  memberships: readonly OwnMembership[];
  actingId: number;
}) {
  return (
    <Table caption="所属と役割" captionHidden minWidth="34rem">
      <thead>
        <tr>
          <Th>府省庁</Th>
          <Th>役割</Th>
          <Th>期間</Th>
          <Th>状態</Th>
        </tr>
      </thead>
      <tbody>
        {memberships.map((membership) => (
          <tr key={membership.id}>
            <Th scope="row">{membership.ministry ?? "所属なし"}</Th>
            <Td>{membership.role}</Td>
            <Td>
              <Dated>
                {dateLabel(membership.from)}〜{membership.to ? dateLabel(membership.to) : ""}
              </Dated>
            </Td>
            <Td>
              <MembershipState membership={membership} acting={membership.id === actingId} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function MembershipState({ membership, acting }: { membership: OwnMembership; acting: boolean }) {
  if (acting) return <Badge tone="key">操作中</Badge>;
  if (!membership.valid) return <Badge>期間外</Badge>;
  return (
    <ActionButton
      action={chooseActingAction}
      fields={{ membershipId: String(membership.id) }}
      size="sm"
      label={`${membership.ministry ?? "所属なし"} ${membership.role}に切り替える`}
    >
      切り替える
    </ActionButton>
  );
}
