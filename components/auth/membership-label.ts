import { ROLE_LABELS, type ViewerMembership } from "@/lib/auth/viewer";

/** 「総務省 担当者」 */
export function membershipLabel({ ministry, role }: ViewerMembership): string {
  return ministry ? `${ministry.name} ${ROLE_LABELS[role]}` : ROLE_LABELS[role];
}

/**
 * Whether a name says no more than the membership does: 「総務省 担当者(デモ)」, 「事務局(デモ)」.
 * @returns what follows the repeated words, 「(デモ)」; null for a name of its own
 */
export function repeatedName(name: string, membership: string): string | null {
  const plain = name.replace(/\([^()]*\)$/, "");
  return plain !== "" && membership.endsWith(plain) ? name.slice(plain.length) : null;
}
