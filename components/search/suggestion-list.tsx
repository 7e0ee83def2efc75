import { useEffect, useRef } from "react";
import { MarkedText } from "./marked-text";
import type { Suggestion, Suggestions } from "./suggestion-source";

/**
 * The list under the search field. It is there, empty and hidden, while there is nothing to suggest: the
 * field names it.
 * @param active place of the chosen one; -1: none
 */
export function SuggestionList({
  id,
  suggestions,
  active,
  onChoose,
}: {
  id: string;
  suggestions: Suggestions | undefined;
  active: number;
  onChoose: (suggestion: Suggestion) => void;
}) {
  const chosen = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is chosen
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const items = suggestions?.items ?? [];
  const total = suggestions?.total ?? 0;
  return (
    <div
      hidden={items.length === 0}
      className="absolute inset-x-4 top-full z-30 mt-1 overflow-hidden rounded-8 border border-solid-gray-536 bg-white shadow-2 md:right-0 md:left-auto md:w-[min(36rem,calc(100vw-3rem))]"
    >
      {/* The field keeps the focus (aria-activedescendant). */}
      <div id={id} role="listbox" aria-label="検索の候補" className="max-h-[60vh] overflow-y-auto">
        {items.map((item, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field listens to the keys
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={item.href}
            id={`${id}-${place}`}
            ref={place === active ? chosen : undefined}
            role="option"
            aria-selected={place === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(item)}
            className="flex min-h-11 cursor-pointer items-baseline gap-2 border-l-4 border-transparent px-3 py-2 text-dns-14N-130 hover:bg-key-50 aria-selected:border-key-900 aria-selected:bg-key-50 aria-selected:font-bold forced-colors:border-[Canvas] forced-colors:aria-selected:border-[Highlight]"
          >
            <span className="w-16 shrink-0 text-solid-gray-700">{item.kind}</span>
            <span className="min-w-0">
              {item.number ? <span className="mr-2 tabular-nums">{item.number}</span> : null}
              <MarkedText parts={item.title} />
            </span>
          </div>
        ))}
      </div>
      {total > items.length ? (
        <p
          aria-hidden="true"
          className="border-t border-solid-gray-300 px-3 max-md:hidden py-2 text-dns-14N-130"
        >
          Enterキーで、すべての結果({total.toLocaleString("ja-JP")}件)を表示
        </p>
      ) : null}
    </div>
  );
}
