import { Button } from "@/components/ui/button";
import { Island } from "@/components/ui/island";

/**
 * The search field of every page: a plain form to `/search`. A script adds suggestions once it is used.
 * @param asOf 基準日 that results keep; undefined: today
 */
export function SearchBox({ asOf }: { asOf: string | undefined }) {
  return (
    <search aria-label="サイト内検索" className="block min-w-0 md:relative">
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
          placeholder="番号・語句"
          className="min-h-10 w-full min-w-0 rounded-8 border border-solid-gray-600 bg-white px-3 py-1 text-solid-gray-800 placeholder:text-solid-gray-600 placeholder:opacity-100 hover:border-black"
        />
        <Button variant="outline" size="sm" className="ml-2 min-h-10 shrink-0">
          検索
        </Button>
        <Island name="search-suggestions" props={{ asOf }} whenUsed />
      </form>
    </search>
  );
}
