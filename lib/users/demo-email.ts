import type { Role } from "@/lib/auth/viewer";

/** Address of a demo account: `editor.soumu@demo.example`, or `admin@demo.example` for those of no ministry. */
export function demoEmail(role: Role, slug?: string): string {
  return slug ? `${role}.${slug}@demo.example` : `${role}@demo.example`;
}
