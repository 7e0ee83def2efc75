import { Button } from "@/components/ui/button";
import type { PrintChoice } from "@/lib/print/choice";
import { PRINT_FORMAT_LABELS, PRINT_FORMATS } from "@/lib/print/print-files";
import { PREPARE_FORM } from "./prints-forms";

/**
 * Has the chosen files made in the background, for those signed in: many at once, or both formats.
 * @param count files of one format
 */
export function PrepareButtons({
  choice: { print, format, asOf, from, ministries },
  count,
}: {
  choice: PrintChoice;
  count: number;
}) {
  const hidden = { print, asOf, from: from ?? "", ministry: ministries.join(" ") };
  const others = PRINT_FORMATS.filter((entry) => entry !== format);
  const several = count > 1 ? `${count}件を` : "";
  return (
    <div className="mt-6">
      <h3 className="text-std-16B-170">まとめて作成</h3>
      <p>
        サーバーで作成し、できあがったものを下の「作成済みファイル」から受け取れます(2つ以上はzip)。このページを閉じても続きます。
      </p>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" form={PREPARE_FORM} name={name} value={value} />
      ))}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button variant="outline" form={PREPARE_FORM} name="formats" value="both">
          {several}PDFとExcelで作成
        </Button>
        {(count > 1 ? [format, ...others] : []).map((entry) => (
          <Button key={entry} variant="outline" form={PREPARE_FORM} name="formats" value={entry}>
            {several}
            {PRINT_FORMAT_LABELS[entry]}で作成
          </Button>
        ))}
      </div>
    </div>
  );
}
