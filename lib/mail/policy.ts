import { actsAs } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";

/** Sending an e-mail again that was given up. */
export function canResendMail(viewer: Viewer | null): boolean {
  return actsAs(viewer, "admin");
}
