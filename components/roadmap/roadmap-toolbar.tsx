import { Island } from "@/components/ui/island";
import { TextLink } from "@/components/ui/text-link";
import { ViewSwitch } from "@/components/ui/view-switch";
import { type AddressValues, addressOf } from "@/lib/request/address";
import { foldingAddress, roadmapAddress, taskConditions } from "@/lib/roadmap/address";
import { ROADMAP_GROUPS, ROADMAP_SORTS, type RoadmapGrouping, type RoadmapSort } from "@/lib/roadmap/layout";
import type { Roadmap } from "@/lib/roadmap/queries";
import { ROADMAP_TABLE_ID } from "./roadmap-table";
import { GROUP_WORDS, SORT_WORDS } from "./roadmap-words";

const LINK = "inline-flex min-h-9 items-center";

/** How the roadmap is grouped, sorted and folded, each a link; and the same rows as a list. */
export function RoadmapToolbar({
  values,
  group,
  sort,
  roadmap,
  published,
}: {
  values: AddressValues;
  group: RoadmapGrouping;
  sort: RoadmapSort;
  roadmap: Roadmap;
  published: boolean;
}) {
  const keys = roadmap.groups.map(({ key }) => key);
  const folded = { ...values, open: undefined };
  return (
    <div className="my-4 flex flex-wrap items-end gap-x-6 gap-y-3 text-dns-14N-130 print:hidden">
      <ViewSwitch
        label="まとめ方"
        choices={ROADMAP_GROUPS.map((choice) => ({
          label: GROUP_WORDS[choice],
          chosen: choice === group,
          href: roadmapAddress({ ...folded, group: choice }),
        }))}
      />
      <ViewSwitch
        label="並べ方"
        choices={ROADMAP_SORTS.filter((choice) => published || choice !== "delay").map((choice) => ({
          label: SORT_WORDS[choice],
          chosen: choice === sort,
          href: roadmapAddress({ ...values, sort: choice }),
        }))}
      />
      <ul className="flex flex-wrap gap-x-6">
        <li>
          <TextLink className={LINK} href={foldingAddress(values, keys, keys, roadmap.opens)}>
            すべて開く
          </TextLink>
        </li>
        <li>
          <TextLink className={LINK} href={foldingAddress(values, [], keys, roadmap.opens)}>
            すべて閉じる
          </TextLink>
        </li>
        <li>
          <TextLink className={LINK} href={addressOf("/tasks", taskConditions(values))}>
            一覧で表示
          </TextLink>
        </li>
      </ul>
      <Island name="roadmap-keys" props={{ table: ROADMAP_TABLE_ID }} />
    </div>
  );
}
