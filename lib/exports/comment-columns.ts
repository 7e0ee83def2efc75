import type { SubjectType } from "@/lib/comments/subject";
import type { Column } from "./column";
import type { CommentRecord } from "./comment-queries";
import { AS_OF_COLUMNS } from "./file-columns";
import { momentColumns } from "./time-columns";

type Plan = { citation: string; number: number };
/** @property plan that the item stands in; null: a ministry */
export type CommentRow = CommentRecord & { plan: Plan | null };

const SUBJECTS: Record<SubjectType, string> = {
  task: "工程",
  measure: "施策",
  indicator: "施策の指標",
  ministry: "府省庁",
};
const NO_PLAN = "府省庁についてのコメントで、文書の記載についてではない";

/** `comments`: one record per comment. */
export const COMMENT_COLUMNS: readonly Column<CommentRow>[] = [
  {
    key: "subject",
    label: "対象の種類",
    type: "code",
    description: "何についてのコメントか。",
    origin: "comment",
    values: SUBJECTS,
    value: ({ subjectType }) => subjectType,
  },
  {
    key: "subjectKey",
    label: "対象の番号",
    type: "code",
    description: "工程番号、施策番号(指標ではその施策の番号)、または府省庁の短い名前。",
    origin: "plan",
    value: ({ subjectKey }) => subjectKey,
  },
  {
    key: "subjectTitle",
    label: "対象の名前",
    type: "text",
    description: "工程、施策、指標または府省庁の名前。",
    origin: "plan",
    value: ({ subjectTitle }) => subjectTitle,
  },
  {
    key: "threadId",
    label: "スレッドの番号",
    type: "integer",
    unit: "番号",
    description: "同じスレッドのコメントは同じ番号で、書かれた順に並ぶ。",
    origin: "comment",
    value: ({ threadId }) => threadId,
  },
  {
    key: "resolved",
    label: "解決",
    type: "boolean",
    description: "そのスレッドが基準日に解決済みか。",
    origin: "comment",
    values: { true: "解決済み", false: "未解決" },
    value: ({ resolvedAt }) => resolvedAt !== null,
  },
  ...momentColumns<CommentRow>(
    {
      key: "resolvedAt",
      label: "解決の日時",
      description: "そのスレッドが解決済みとされた日時(日本時間)。",
      origin: "comment",
      blank: "未解決",
    },
    ({ resolvedAt }) => resolvedAt,
  ),
  {
    key: "commentId",
    label: "コメントの番号",
    type: "integer",
    unit: "番号",
    description: "コメントを見分ける番号。",
    origin: "comment",
    value: ({ id }) => id,
  },
  {
    key: "author",
    label: "書いた人",
    type: "text",
    description: "書いた人の名前。",
    origin: "comment",
    value: ({ author }) => author,
  },
  {
    key: "ministry",
    label: "書いた人の府省庁(短い名前)",
    type: "code",
    description: "書いた人がそのとき属していた府省庁の短い名前(例: digital)。",
    origin: "comment",
    blank: "府省庁に属さない人",
    value: ({ ministry }) => ministry?.slug ?? null,
  },
  {
    key: "ministryName",
    label: "書いた人の府省庁",
    type: "text",
    description: "ministry の名前。",
    origin: "comment",
    blank: "府省庁に属さない人",
    value: ({ ministry }) => ministry?.name ?? null,
  },
  ...momentColumns<CommentRow>(
    { key: "writtenAt", label: "書いた日時", description: "書いた日時(日本時間)。", origin: "comment" },
    ({ writtenAt }) => writtenAt,
  ),
  ...momentColumns<CommentRow>(
    {
      key: "editedAt",
      label: "編集の日時",
      description: "基準日までで最後に編集された日時(日本時間)。",
      origin: "comment",
      blank: "編集されていない、または削除された",
    },
    ({ editedAt }) => editedAt,
  ),
  ...momentColumns<CommentRow>(
    {
      key: "deletedAt",
      label: "削除の日時",
      description: "削除された日時(日本時間)。削除されたコメントは、行だけが残る。",
      origin: "comment",
      blank: "削除されていない",
    },
    ({ deletedAt }) => deletedAt,
  ),
  {
    key: "text",
    label: "本文",
    type: "text",
    description: "コメントの本文。基準日の文字。",
    origin: "comment",
    blank: "削除された",
    value: ({ text }) => text,
  },
  {
    key: "sample",
    label: "サンプルのコメント",
    type: "boolean",
    description: "デモの架空のコメントか。",
    origin: "comment",
    values: { true: "架空", false: "架空ではない" },
    value: ({ sample }) => sample,
  },
  ...AS_OF_COLUMNS,
  {
    key: "source",
    label: "出典",
    type: "text",
    description: "対象が記載された文書。",
    origin: "plan",
    blank: NO_PLAN,
    value: ({ plan }) => plan?.citation ?? null,
  },
  {
    key: "sourceVersion",
    label: "版",
    type: "integer",
    unit: "番号",
    description: "対象が記載された文書の版。",
    origin: "plan",
    blank: NO_PLAN,
    value: ({ plan }) => plan?.number ?? null,
  },
];
