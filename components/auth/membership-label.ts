import { ROLE_LABELS, type ViewerMembership } from "@/lib/auth/viewer";

/** 「総務省 担当者」 */
export function membershipLabel({ ministry, role }: ViewerMembership): string {
  return ministry ? `${ministry.name} ${ROLE_LABELS[role]}` : ROLE_LABELS[role];
}
