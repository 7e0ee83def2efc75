import { Dated } from "@/components/calendar/dated";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { TextLink } from "@/components/ui/text-link";
import { changesOf } from "@/lib/activity/change-words";
import { ACTIVITY_KINDS } from "@/lib/activity/kinds";
import type { ActivityItem } from "@/lib/activity/queries";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { subjectWords } from "./activity-words";

const WHEN = { label: "日時", width: "11.5rem" };
const WHO = { label: "操作した人", width: "12rem" };
const WHAT = { label: "内容" };
const CHANGE = { label: "変更前→変更後・理由" };

/**
 * Acts, newest first.
 * @param names of ministries by slug, for what the acts say of them
 * @param withSubject whether each says what it is about; false where all are about the page's own item
 */
export function ActivityTable({
  items,
  caption,
  names,
  withSubject,
}: {
  items: readonly ActivityItem[];
  caption: string;
  names: Readonly<Record<string, string>>;
  withSubject: boolean;
}) {
  const columns = [WHEN, WHO, WHAT, CHANGE];
  return (
    <CardTable caption={caption} columns={columns}>
      <CardRows columnCount={columns.length}>
        {items.map((item) => (
          <CardRow key={item.id}>
            <CardCell label={WHEN.label}>
              <time dateTime={item.at}>
                <Dated>{dateTimeLabel(new Date(item.at))}</Dated>
              </time>
            </CardCell>
            <CardCell label={WHO.label}>
              <Actor item={item} />
            </CardCell>
            <CardCell label={WHAT.label}>
              <strong>{ACTIVITY_KINDS[item.kind]?.label ?? item.kind}</strong>
              {withSubject ? <Subject item={item} /> : null}
            </CardCell>
            <CardCell label="変更">
              <Change item={item} names={names} />
            </CardCell>
          </CardRow>
        ))}
      </CardRows>
    </CardTable>
  );
}

function Actor({ item: { person, ministry } }: { item: ActivityItem }) {
  if (!person) return "システムの運用者";
  return (
    <>
      {/* Names of the demo begin with the ministry. */}
      {ministry && !person.name.startsWith(ministry.name) ? (
        <span className="block">{ministry.name}</span>
      ) : null}
      <bdi>{person.name}</bdi>
    </>
  );
}

function Subject({ item }: { item: ActivityItem }) {
  const words = subjectWords(item);
  if (!words) return null;
  return (
    <span className="block">
      {words.href === null ? <bdi>{words.text}</bdi> : <TextLink href={words.href}>{words.text}</TextLink>}
    </span>
  );
}

function Change({ item, names }: { item: ActivityItem; names: Readonly<Record<string, string>> }) {
  // For which ministry is said beside the person, unless they did it for another one.
  const changes = changesOf(item.before, item.after, names).filter(
    ({ label, from, to }) => label !== "府省庁" || from !== null || to !== item.ministry?.name,
  );
  if (changes.length === 0 && item.reason === null) return "—";
  return (
    <dl className="space-y-1">
      {changes.map(({ label, from, to }) => (
        <div key={label}>
          <dt className="inline text-solid-gray-700">{label}: </dt>
          <dd className="inline">
            {from === null ? null : (
              <>
                <Value text={from} />
                {" → "}
              </>
            )}
            {to === null ? "(なし)" : <Value text={to} />}
          </dd>
        </div>
      ))}
      {item.reason === null ? null : (
        <div>
          <dt className="inline text-solid-gray-700">理由: </dt>
          <dd className="inline whitespace-pre-wrap">
            <bdi>{item.reason}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Dates and quarters of ours in both calendars; a long text as it was written. */
function Value({ text }: { text: string }) {
  return /^\d{4}年/.test(text) ? (
    <Dated>{text}</Dated>
  ) : (
    <bdi className="wrap-anywhere whitespace-pre-wrap">{text}</bdi>
  );
}
