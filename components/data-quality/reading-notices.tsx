import type { ReactNode } from "react";
import { ministryHref } from "@/components/ministries/ministry-words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { PlacedNotice } from "@/lib/data-quality/notices";
import type { DataQuality } from "@/lib/data-quality/quality";
import type { TaskPlace } from "@/lib/data-quality/task-findings";
import { addressOf } from "@/lib/request/address";
import { TaskLinks } from "./task-links";

/** Lines that had lost their leading empty cell. */
export function RecoveredLines({ tasks, asOf }: { tasks: readonly TaskPlace[]; asOf: string | undefined }) {
  return (
    <Section
      id="recovered"
      title={`先頭のセルを補って読んだ行(${tasks.length}行)`}
      lead={
        tasks.length === 0
          ? "先頭のセルを補って読んだ行はありません。"
          : "行の先頭の空のセルが失われ、印と府省庁が左へ1セルずれていた行です。上の行と同じ取組の工程として読みました。"
      }
    >
      {tasks.length === 0 ? null : <TaskLinks tasks={tasks} asOf={asOf} />}
    </Section>
  );
}

/** Characters that Japanese does not use. */
export function OddCharacters({
  notices,
  asOf,
}: {
  notices: readonly PlacedNotice[];
  asOf: string | undefined;
}) {
  return (
    <Section
      id="odd"
      title={`日本語で使わない文字(${notices.length}か所)`}
      lead={
        notices.length === 0
          ? "日本語で使わない文字はありません。"
          : "PDFから文字を取り出したときの誤りとみられる文字です。直さず、原文のまま保持しています。"
      }
    >
      {notices.length === 0 ? null : <Notices notices={notices} asOf={asOf} />}
    </Section>
  );
}

/** Names in the cells of the ministries that are none: other names of one, and words for several. */
export function NameNotices({
  aliases,
  collective,
  asOf,
}: Pick<DataQuality, "aliases" | "collective"> & { asOf: string | undefined }) {
  const count = aliases.length + collective.length;
  return (
    <Section
      id="names"
      title={`府省庁の名前の読み方(${count}か所)`}
      lead={
        count === 0
          ? "別名や、特定の府省庁でない記載はありません。"
          : "府省庁の欄にある、府省庁の正式な名前ではない語と、その扱いです。"
      }
    >
      {count === 0 ? null : (
        <>
          <Notices notices={collective} asOf={asOf} />
          <ul>
            {aliases.map(({ number, kind, alias, ministry, message }) => (
              <Item key={message} number={number} kind={kind} asOf={asOf}>
                {message}
                {ministry ? (
                  <>
                    「{alias}」は
                    <TextLink href={ministryHref(ministry.slug, asOf)}>{ministry.name}</TextLink>
                    として数えています。
                  </>
                ) : null}
              </Item>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Notices({ notices, asOf }: { notices: readonly PlacedNotice[]; asOf: string | undefined }) {
  return (
    <ul>
      {notices.map(({ number, kind, message }) => (
        <Item key={message} number={number} kind={kind} asOf={asOf}>
          {message}
        </Item>
      ))}
    </ul>
  );
}

function Item({
  number,
  kind,
  asOf,
  children,
}: {
  number: string;
  kind: PlacedNotice["kind"];
  asOf: string | undefined;
  children: ReactNode;
}) {
  const path = kind === "task" ? `/tasks/${number}` : `/measures/${number}`;
  return (
    <li className="border-b border-solid-gray-300 py-1.5">
      <TextLink href={addressOf(path, { asOf })} className="mr-2 inline-block py-0.5 font-bold">
        {number}
      </TextLink>
      {children}
    </li>
  );
}
