import type { SubjectType } from "@/lib/comments/subject";
import { draw } from "./draw";

/** Somebody of the demo who writes. */
export type SamplePerson = { userId: string; ministryId: number; ministry: string };

/** An item that is asked about, and who answers for it. */
export type SampleItem = {
  type: SubjectType;
  id: number;
  /** 工程番号 or 施策番号, which the rule draws from. */
  number: string;
  lead: SamplePerson;
};

export type SampleComment = SamplePerson & {
  text: string;
  /** The ministry that its text names. */
  mentions: number | null;
  writtenAt: Date;
};

export type SampleThread = {
  item: SampleItem;
  comments: SampleComment[];
  /** Who settled it, and when; null: open. */
  resolved: { userId: string; at: Date } | null;
};

/** Share of the items of each sort that are asked about, in hundredths. */
const SHARES: Readonly<Record<SubjectType, number>> = { task: 5, measure: 12, indicator: 25, ministry: 0 };

type Exchange = { question: string; answer: string; after: string };

const THANKS = "承知しました。ありがとうございます。";
const ABOUT_PLANS: readonly Exchange[] = [
  {
    question:
      "当方の取組でも、この工程の成果物を参照する予定です。公表の時期が固まりましたら、お知らせください。",
    answer: "ご連絡ありがとうございます。公表の時期が決まり次第、この欄でお知らせします。",
    after: "承知しました。年度内の公表が難しい場合も、早めにお知らせいただけますか。",
  },
  {
    question: "この工程は、どの時点をもって完了と判断する予定でしょうか(仕様の確定、運用の開始など)。",
    answer: "運用の開始をもって完了と判断する予定です。判断の根拠となる資料は、報告に添付します。",
    after: "ありがとうございます。一部の機関で先に運用を始める場合の扱いも、教えてください。",
  },
  {
    question:
      "報告の説明に、対象となる手続の範囲を書き添えていただくことはできますか。当方の資料と範囲をそろえたいと考えています。",
    answer: "承知しました。次回の報告で、対象の範囲を説明に書き添えます。",
    after: "ありがとうございます。あわせて、対象から外れる手続があれば教えてください。",
  },
  {
    question:
      "見込に変更がある場合は、当方の調達の日程にも関わります。変更の可能性があれば、早めにご相談ください。",
    answer: "現時点で変更の予定はありません。変更が見込まれる場合は、報告の前にご相談します。",
    after: "承知しました。当方の日程を共有しますので、担当課の連絡先をご確認いただけますか。",
  },
];
const ABOUT_KPIS: readonly Exchange[] = [
  {
    question:
      "地方公共団体の取組は、どの時点の数で数えていますか。当方の調査と時点をそろえられるか、確認したいと考えています。",
    answer: "年度末時点で数えています。調査の時点を共有いただければ、そろえられるか検討します。",
    after: "ありがとうございます。当方の調査は10月1日時点です。そろえられる見込みを教えてください。",
  },
  {
    question: "この数は、年度末時点の累計でしょうか、その年度の件数でしょうか。",
    answer: "年度末時点の累計です。次回の報告から、説明にも書き添えます。",
    after: "ありがとうございます。年度ごとの件数も、参考としていただけますか。",
  },
];

/**
 * Sample conversations (架空) between ministries, by a fixed rule: the same every time. Some wait for an answer,
 * some are answered, asked again, or settled.
 * @param people who ask; none asks about what it leads itself
 */
export function makeSampleThreads(
  items: readonly SampleItem[],
  people: readonly SamplePerson[],
): SampleThread[] {
  return items.flatMap((item) => {
    const seed = `${item.type}:${item.number}`;
    const others = people.filter(({ ministryId }) => ministryId !== item.lead.ministryId);
    const asking = others[draw(`${seed}:asking`, Math.max(1, others.length))];
    if (!asking || draw(`${seed}:asked`, 100) >= SHARES[item.type]) return [];
    const exchanges = item.type === "task" ? ABOUT_PLANS : ABOUT_KPIS;
    const words = exchanges[draw(`${seed}:words`, exchanges.length)];
    return words ? [talkOf(item, asking, seed, words)] : [];
  });
}

function talkOf(item: SampleItem, asking: SamplePerson, seed: string, words: Exchange): SampleThread {
  const { lead } = item;
  const say = (who: SamplePerson, text: string, place: number, to?: SamplePerson): SampleComment => ({
    ...who,
    text: `${to ? `@${to.ministry} ` : ""}${text}(サンプル)`,
    mentions: to?.ministryId ?? null,
    writtenAt: timeOf(seed, place),
  });
  const asked = say(asking, words.question, 0, lead);
  const answered = say(lead, words.answer, 1);
  const fate = draw(`${seed}:fate`, 100);
  if (fate < 40) return { item, comments: [asked], resolved: null };
  if (fate < 55) return { item, comments: [asked, answered], resolved: null };
  if (fate < 70)
    return { item, comments: [asked, answered, say(asking, words.after, 2, lead)], resolved: null };
  const thanked = say(asking, THANKS, 2);
  const at = new Date(thanked.writtenAt.getTime() + 60_000);
  return { item, comments: [asked, answered, thanked], resolved: { userId: asking.userId, at } };
}

/** Working hours of some day in autumn 2026 (JST); each comment of a conversation some days after the one before. */
function timeOf(seed: string, place: number): Date {
  const first = Date.parse("2026-10-05T01:00:00Z");
  const days = draw(`${seed}:day`, 14) + place * 4;
  const minutes = draw(`${seed}:minute:${place}`, 7 * 60);
  return new Date(first + days * 86_400_000 + minutes * 60_000);
}
