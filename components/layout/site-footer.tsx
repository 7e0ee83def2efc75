import { Island } from "@/components/ui/island";
import { TextLink } from "@/components/ui/text-link";
import { addressOf } from "@/lib/request/address";
import { NAVIGATION } from "./navigation";

/**
 * Sources and links, at the end of every page.
 * @param citations one 出典 per plan
 * @param asOf 基準日 as addresses carry it: the links keep it, as the header's do
 */
export function SiteFooter({ citations, asOf }: { citations: readonly string[]; asOf: string | undefined }) {
  return (
    <footer className="mt-16 border-t border-solid-gray-300 bg-solid-gray-50 print:mt-4 print:break-inside-avoid print:bg-white">
      <div className="mx-auto grid max-w-[80rem] gap-x-12 gap-y-6 px-4 py-8 text-dns-14N-130 sm:px-6 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:px-8">
        <div>
          <h2 className="text-dns-14B-130">出典</h2>
          <ul className="mt-2 space-y-1 leading-[1.6]">
            {citations.map((citation) => (
              <li key={citation}>{citation}</li>
            ))}
          </ul>
          <p className="mt-2 leading-[1.6]">
            公共データとして、出典を明記のうえ利用しています。原文の文字と、そのページ・行は、各工程・各施策のページで確認できます。
          </p>
        </div>
        <nav aria-label="フッター" className="print:hidden">
          <ul className="grid grid-cols-2 gap-x-4 md:grid-cols-1">
            {NAVIGATION.map(({ label, href }) => (
              <li key={href}>
                <TextLink href={addressOf(href, { asOf })} className="inline-block py-1.5">
                  {label}
                </TextLink>
              </li>
            ))}
            <li className="script-only">
              <Island name="frame" props={{ part: "tools" }} />
            </li>
            <li>
              <TextLink href={addressOf("/exports/definitions", { asOf })} className="inline-block py-1.5">
                データファイル
              </TextLink>
            </li>
            <li>
              <TextLink href={addressOf("/prints", { asOf })} className="inline-block py-1.5">
                印刷用ファイル
              </TextLink>
            </li>
            <li>
              {/* Not a page: a file for programs. */}
              <a href="/api/v1/openapi.json" className="inline-block py-1.5">
                API(OpenAPI)
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
