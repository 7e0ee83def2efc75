import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { FILE_ENDINGS, FILE_KINDS } from "@/lib/evidence/media-type";

/** Hands a file in without scripts: afterwards the form above offers it. */
export function FileHandIn() {
  return (
    <form
      action="/files"
      method="post"
      encType="multipart/form-data"
      className="mt-6 flex max-w-[48rem] flex-col items-start gap-3 border-t border-solid-gray-420 pt-4"
    >
      <TextField
        label="ファイルを追加する"
        name="file"
        type="file"
        accept={FILE_ENDINGS}
        hint={`${FILE_KINDS}、10MBまで。追加すると、上の「根拠資料のファイル」で選べます。上の欄に入力した内容は失われるため、先に追加してください。`}
      />
      <Button variant="outline">追加する</Button>
    </form>
  );
}
