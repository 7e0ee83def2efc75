/** Roles of domain.md section 7; the database's enum has the same words. */
export const ROLES = ["viewer", "editor", "coordinator", "secretariat", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  viewer: "閲覧者",
  editor: "担当者",
  coordinator: "とりまとめ",
  secretariat: "事務局",
  admin: "管理者",
};

export type ViewerMinistry = { id: number; slug: string; name: string };

/** A membership that is valid today (JST). */
export type ViewerMembership = { id: number; role: Role; ministry: ViewerMinistry | null };

/**
 * The signed-in person as the database knows them at this request.
 * `acting` is the membership chosen in the header: policies look at nothing else.
 */
export type Viewer = {
  userId: string;
  sessionId: string;
  name: string;
  email: string;
  acting: ViewerMembership;
  memberships: ViewerMembership[];
  /** Notifications that wait in the inbox, at most 100; for the frame of the pages alone. */
  unread?: number;
};

/** Whoever reads what anyone may read: null signed out; a promise while the database is still being asked. */
export type Reader = Viewer | null | Promise<Viewer | null>;
