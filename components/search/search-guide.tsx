import { TextLink } from "@/components/ui/text-link";
import { addressOf } from "@/lib/request/address";

const EXAMPLES = [
  { by: "工程番号", words: ["K02-03", "K02"] },
  { by: "施策番号", words: ["03-16"] },
  { by: "府省庁名・略称・部局", words: ["総務省", "厚労省", "NISC"] },
  { by: "条・分野", words: ["11条3項", "サイバーセキュリティ"] },
  {
    by: "語句(2つ以上は、すべてを含むもの)",
    words: ["マイナンバーカード 健康保険証", "総務省 セキュリティ"],
  },
] as const;

/** How to search, with examples that lead to results. */
export function SearchGuide({ asOf }: { asOf: string | undefined }) {
  return (
    <section aria-labelledby="search-guide" className="max-w-[48em]">
      <h2 id="search-guide" className="text-std-20B-150">
        探し方
      </h2>
      <p className="mt-2">
        全角と半角、大文字と小文字、ひらがなとカタカナは区別しません。長音「ー」やハイフンは、あってもなくても構いません。
      </p>
      <dl className="mt-4 space-y-3">
        {EXAMPLES.map(({ by, words }) => (
          <div key={by} className="sm:flex sm:gap-4">
            <dt className="shrink-0 font-bold sm:w-56">{by}</dt>
            <dd>
              <ul className="flex flex-wrap gap-x-4">
                {words.map((q) => (
                  <li key={q}>
                    <TextLink href={addressOf("/search", { q, asOf })} className="inline-block py-0.5">
                      {q}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
