import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RemoteForms } from "@/components/forms/remote-form";
import { Prepared } from "@/components/prepared/prepared";
import { PreparedFileList } from "@/components/prints/prepared-file-list";
import { PrintsContent } from "@/components/prints/prints-content";
import { CANCEL_FORM, DELETE_FORM, PREPARE_FORM } from "@/components/prints/prints-forms";
import { Section } from "@/components/ui/section";
import { getViewer } from "@/lib/auth/get-viewer";
import { cancelFilesAction, deleteFilesAction, prepareFilesAction } from "@/lib/prepared-files/actions";
import { listPreparedFiles } from "@/lib/prepared-files/queries";
import { ministriesOf, printsAddress } from "@/lib/print/choice";
import { asOfText } from "@/lib/request/address";
import { givenTexts, hasEmptyFields } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { loadPrints } from "./load-prints";

export const metadata: Metadata = { title: "印刷用ファイルの作成" };

const FIELDS = ["asOf", "print", "format", "from"];

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Files for print, chosen by their content, ministries, day and format, with a preview. */
export default async function PrintsPage({ searchParams }: Props) {
  const day = today();
  const input = await searchParams;
  const given = givenTexts(input, FIELDS);
  const ministries = ministriesOf(input.ministry);
  const texts = { ...given, asOf: given.asOf && asOfText(given.asOf, day), ministry: ministries.join(" ") };
  // A form without scripts sends all of its fields, and each ministry apart.
  if (hasEmptyFields(input, [...FIELDS, "ministry"]) || Array.isArray(input.ministry)) {
    redirect(printsAddress(texts));
  }
  const viewer = await getViewer();
  const [page, items] = await Promise.all([loadPrints(input, day), viewer && listPreparedFiles(viewer)]);
  const names = Object.fromEntries((page?.carriers ?? []).map(({ slug, name }) => [slug, name]));
  return (
    <>
      <Prepared
        view={PrintsContent}
        props={{ page, given, ministries, signedIn: viewer !== null, today: day }}
      />
      {items === null ? null : (
        <Section id="prepared-files" title="作成済みファイル">
          <RemoteForms
            forms={[
              { id: PREPARE_FORM, action: prepareFilesAction, requestId: randomUUID() },
              { id: CANCEL_FORM, action: cancelFilesAction, requestId: randomUUID() },
              { id: DELETE_FORM, action: deleteFilesAction, requestId: randomUUID() },
            ]}
          />
          <Prepared view={PreparedFileList} props={{ items, names }} />
        </Section>
      )}
    </>
  );
}
