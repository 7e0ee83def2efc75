import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { ContactForm } from "@/components/contacts/contact-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { requireViewer } from "@/lib/auth/require-viewer";
import { saveContactAction } from "@/lib/contacts/actions";
import { getContactPart } from "@/lib/contacts/part-queries";
import { canEditContact } from "@/lib/contacts/policy";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).number} 担当課と連絡先` };
}

/** Where a lead's とりまとめ says whom to ask about a task or a measure. */
export default async function ContactPage({ params }: Props) {
  const { number } = await params;
  const viewer = await requireViewer(`/contacts/${number}`);
  const { ministry } = viewer.acting;
  if (!ministry) forbidden();
  const part = await getContactPart(number, ministry.slug);
  if (!part) notFound();
  if (!canEditContact(viewer, part, part.ministryId)) forbidden();
  const list =
    part.type === "task" ? { label: "工程", href: "/tasks" } : { label: "施策", href: "/measures" };
  const item = `${list.href}/${number}`;
  return (
    <>
      <Breadcrumbs items={[list, { label: number, href: item }, { label: "担当課と連絡先" }]} />
      <PageHeading
        title="担当課と連絡先"
        lead={`${number} ${part.title}(${part.ministry})`}
        meta="ログインした人にだけ表示し、公開しません。変更の前後は履歴に残ります。"
      />
      <ContactForm
        action={saveContactAction}
        label="担当課と連絡先"
        scope="contact"
        version={part.version}
        requestId={randomUUID()}
        hidden={{ number, ministry: part.slug }}
        standing={part}
      />
      <p className="mt-6">
        <TextLink href={`${item}#contacts`}>{number}のページへ戻る</TextLink>
      </p>
    </>
  );
}
