import { Badge } from "@/components/ui/badge";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Contact } from "@/lib/contacts/queries";

const COLUMNS = [
  { label: "府省庁", width: "14rem" },
  { label: "担当課" },
  { label: "担当者", width: "16rem" },
  { label: "連絡先", width: "20rem" },
] as const;

/**
 * 担当課・担当者・連絡先 of an item.
 * @param contacts null for those who may not read them: then nothing stands here
 * @param subject 工程番号 or 施策番号
 * @param editHref where the reader changes those of their ministry; null: not theirs to do
 */
export function ContactSection({
  contacts,
  subject,
  editHref,
}: {
  contacts: readonly Contact[] | null;
  subject: string;
  editHref: string | null;
}) {
  if (contacts === null) return null;
  return (
    <Section id="contacts" title="担当課と連絡先" lead="ログインした人にだけ表示しています。公開されません。">
      {contacts.length === 0 ? (
        <p>担当課と連絡先は登録されていません。</p>
      ) : (
        <CardTable caption={`${subject}の担当課と連絡先`} columns={COLUMNS}>
          <CardRows columnCount={COLUMNS.length}>
            {contacts.map((contact) => (
              <CardRow key={contact.slug}>
                <CardCell label="府省庁">{contact.ministry}</CardCell>
                <CardCell label="担当課">
                  {contact.section}
                  {contact.sample ? (
                    <span className="ml-2">
                      <Badge tone="attention">サンプル(架空)</Badge>
                    </span>
                  ) : null}
                </CardCell>
                <CardCell label="担当者">{contact.person || "記載なし"}</CardCell>
                <CardCell label="連絡先">
                  <Reach text={contact.reach} />
                </CardCell>
              </CardRow>
            ))}
          </CardRows>
        </CardTable>
      )}
      {editHref === null ? null : (
        <p className="mt-3 print:hidden">
          <TextLink href={editHref} className="inline-flex min-h-11 items-center">
            自分の府省庁の担当課と連絡先を編集する
          </TextLink>
        </p>
      )}
    </Section>
  );
}

function Reach({ text }: { text: string }) {
  if (text === "") return "記載なし";
  return /^[\w.+-]+@[\w.-]+$/.test(text) ? <a href={`mailto:${text}`}>{text}</a> : text;
}
