import { Button } from "@/components/ui/button";
import { CONTROL_STYLE } from "@/components/ui/field";
import { Island } from "@/components/ui/island";

/**
 * The search field of every page: a plain form to `/search`. A script adds suggestions once it is used.
 * @param asOf 基準日 that results keep; undefined: today
 */
export function SearchBox({ asOf }: { asOf: string | undefined }) {
  return (
    <search aria-label="サイト内検索" className="relative block min-w-0">
      <form action="/search" method="get" className="flex items-center">
        {asOf === undefined ? null : <input type="hidden" name="asOf" value={asOf} />}
        <label htmlFor="site-search" className="sr-only">
          サイト内検索
        </label>
        <input
          id="site-search"
          type="search"
          name="q"
          maxLength={200}
          autoComplete="off"
          placeholder="番号・府省庁・語句"
          className={`${CONTROL_STYLE} w-full min-w-0 py-1 placeholder:text-solid-gray-600 placeholder:opacity-100`}
        />
        <Button variant="outline" size="sm" className="ml-2 min-h-12 shrink-0">
          検索
        </Button>
        <Island name="search-suggestions" props={{ asOf }} whenUsed />
      </form>
    </search>
  );
}
