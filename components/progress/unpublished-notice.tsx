import { Notice } from "@/components/ui/notice";

/** For those signed out, before the first 時点. */
export function UnpublishedNotice() {
  return (
    <div className="mb-6">
      <Notice title="進捗はまだ公表されていません">
        <p>計画の内容のみを表示しています。</p>
      </Notice>
    </div>
  );
}
