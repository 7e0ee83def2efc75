import "next-auth";
import "next-auth/jwt";

declare module "next-auth/jwt" {
  interface JWT {
    /** Id of the session row, and nothing else. */
    sid?: string;
  }
}
