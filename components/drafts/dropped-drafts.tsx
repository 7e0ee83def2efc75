import { ActionButton } from "@/components/auth/action-button";
import { Dated } from "@/components/calendar/dated";
import type { FormAction } from "@/components/forms/act-form";
import { TextLink } from "@/components/ui/text-link";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import type { DroppedDraft } from "@/lib/drafts/dropped-queries";
import { REPORT_FIELD_LABELS, REPORT_FIELDS, shownText } from "@/lib/reports/report-texts";

/** 下書き whose tasks the roadmap has no more, with all that was written, to be copied from and thrown away. */
export function DroppedDrafts({ drafts, discard }: { drafts: readonly DroppedDraft[]; discard: FormAction }) {
  return (
    <ul className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
      {drafts.map(({ form, version, savedAt, fields, code, title, number, ministry }) => (
        <li key={form} className="py-4">
          <h3 className="text-std-16B-170 wrap-anywhere">
            {code} {title}
          </h3>
          <p className="text-dns-14N-130 text-solid-gray-700">
            工程表 第{number}版・{ministry}・<Dated>{dateTimeLabel(new Date(savedAt))}</Dated>に保存
          </p>
          <dl className="mt-3 space-y-2">
            {REPORT_FIELDS.filter((name) => (fields[name] ?? "") !== "").map((name) => (
              <div key={name}>
                <dt className="font-bold">{REPORT_FIELD_LABELS[name]}</dt>
                <dd className="wrap-anywhere whitespace-pre-wrap">
                  {name === "files" ? (
                    <Files ids={fields.files ?? ""} />
                  ) : (
                    <bdi>{shownText(name, fields[name] ?? "")}</bdi>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <div className="mt-3">
            <ActionButton
              action={discard}
              fields={{ form, version: String(version) }}
              label={`${code}の下書きを破棄する`}
            >
              破棄する
            </ActionButton>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** @param ids apart by commas, as the form of a report keeps them */
function Files({ ids }: { ids: string }) {
  return ids.split(",").map((id, index) => (
    <TextLink key={id} href={`/files/${id}`} className="mr-4 inline-block py-1">
      ファイル{index + 1}
    </TextLink>
  ));
}
