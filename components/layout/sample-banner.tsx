import { Icon } from "@/components/ui/icon";
import { hasSamples } from "@/lib/site/queries";

/** Says on every page that made-up data is shown, as long as there is any. */
export async function SampleBanner() {
  if (!(await hasSamples())) return null;
  return (
    <aside aria-label="データについて" className="border-b border-yellow-700 bg-yellow-50">
      <p className="mx-auto flex max-w-[80rem] items-center gap-2 px-4 py-2 text-dns-14N-130 text-solid-gray-900 sm:px-6 lg:px-8">
        <Icon name="warn" size={18} className="text-warning-yellow-2" />
        <span>
          <strong>サンプルデータ(架空)を表示しています</strong>
          <span className="ml-2">進捗の報告は、実際の府省庁の報告ではありません。</span>
        </span>
      </p>
    </aside>
  );
}
