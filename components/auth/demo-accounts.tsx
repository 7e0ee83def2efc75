import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { ROLE_LABELS } from "@/lib/auth/viewer";
import { demoEmail } from "@/lib/users/demo-email";
import type { DemoMinistry } from "@/lib/users/queries";

const CENTRAL = [
  { role: "secretariat", can: "照会、確定、公表など、計画全体の運営" },
  { role: "admin", can: "利用者、設定の管理、サンプルデータの削除" },
  { role: "viewer", can: "報告の現況と履歴の閲覧" },
] as const;

/** The accounts of the demo: an address fills the form. The password is not shown here. */
export function DemoAccounts({
  ministries,
  callbackUrl,
}: {
  ministries: readonly DemoMinistry[];
  callbackUrl: string;
}) {
  const fill = (email: string) => `/login?${new URLSearchParams({ email, callbackUrl })}`;
  return (
    <Section
      id="demo-accounts"
      title="デモの利用者"
      lead="これは試用のための環境です。メールアドレスを選ぶと、上の欄に入ります。パスワードは全員共通で、起動したときに画面(ターミナル)に表示されたものです。"
    >
      <Table caption="府省庁を横断する利用者" captionHidden dense>
        <thead>
          <tr>
            <Th>役割</Th>
            <Th>メールアドレス</Th>
            <Th className="max-sm:hidden">できること</Th>
          </tr>
        </thead>
        <tbody>
          {CENTRAL.map(({ role, can }) => (
            <tr key={role}>
              <Th scope="row">{ROLE_LABELS[role]}</Th>
              <Td>
                <TextLink href={fill(demoEmail(role))}>{demoEmail(role)}</TextLink>
              </Td>
              <Td className="max-sm:hidden">{can}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Disclosure summary={`府省庁ごとの担当者・とりまとめ(${ministries.length}府省庁)`}>
        <Table caption="府省庁ごとの利用者" captionHidden dense minWidth="36rem">
          <thead>
            <tr>
              <Th>府省庁</Th>
              <Th>{ROLE_LABELS.editor}</Th>
              <Th>{ROLE_LABELS.coordinator}</Th>
            </tr>
          </thead>
          <tbody>
            {ministries.map(({ slug, name }) => (
              <tr key={slug}>
                <Th scope="row">{name}</Th>
                {(["editor", "coordinator"] as const).map((role) => (
                  <Td key={role}>
                    <TextLink href={fill(demoEmail(role, slug))}>{demoEmail(role, slug)}</TextLink>
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
    </Section>
  );
}
