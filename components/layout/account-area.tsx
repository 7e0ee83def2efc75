import { ButtonLink } from "@/components/ui/button";

/** Who is signed in, or the way to the sign-in page. */
export function AccountArea() {
  return (
    <ButtonLink href="/login" size="sm">
      ログイン
    </ButtonLink>
  );
}
