import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemoAccounts } from "@/components/auth/demo-accounts";
import { LoginForm } from "@/components/auth/login-form";
import { OidcLogin } from "@/components/auth/oidc-login";
import { Prepared } from "@/components/prepared/prepared";
import { PageHeading } from "@/components/ui/page-heading";
import { IDLE } from "@/lib/auth/action-state";
import { signInAction, startOidcAction } from "@/lib/auth/actions";
import { safeCallbackPath } from "@/lib/auth/callback-path";
import { getViewer } from "@/lib/auth/get-viewer";
import { stateOfLoginError } from "@/lib/auth/messages";
import { environment } from "@/lib/environment.mjs";
import { readDemoMinistries } from "@/lib/users/page-queries";

export const metadata: Metadata = { title: "ログイン" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LoginPage({ searchParams }: Props) {
  const { callbackUrl, error, email } = await searchParams;
  const back = safeCallbackPath(callbackUrl);
  if (await getViewer()) redirect(back);
  const { demo, oidc } = environment();
  const chosen = demo && typeof email === "string" ? email.slice(0, 254) : "";
  const said = stateOfLoginError(error);
  // A wrong password is said at its own form; whatever else comes in the address, at the provider's button.
  const byProvider = oidc !== null && error !== "CredentialsSignin";
  return (
    <>
      <PageHeading
        title="ログイン"
        lead="計画と公表された進捗は、ログインしなくてもご覧になれます。報告の現況の閲覧と入力には、ログインが必要です。"
      />
      {oidc ? (
        <OidcLogin
          action={startOidcAction}
          label={oidc.name}
          callbackUrl={back}
          initial={byProvider ? said : IDLE}
        />
      ) : null}
      {/* The key: a form that is shown already takes another address only when made anew. */}
      <LoginForm
        key={chosen}
        action={signInAction}
        callbackUrl={back}
        initial={{ ...(byProvider ? IDLE : said), values: { email: chosen } }}
      />
      {demo ? (
        <Prepared view={DemoAccounts} props={{ ministries: await readDemoMinistries(), callbackUrl: back }} />
      ) : null}
    </>
  );
}
