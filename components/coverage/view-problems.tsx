import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { VIEW_LABELS } from "./view-words";

/** In place of the tables, for an address that names no view of them. */
export function ViewProblems({ problems }: { problems: readonly { field: string; message: string }[] }) {
  return (
    <Notice tone="error" title="このアドレスの指定では表示できません" announce>
      <ul className="list-disc pl-6">
        {problems.map(({ field, message }) => (
          <li key={`${field}${message}`}>
            {Object.entries(VIEW_LABELS).find(([name]) => name === field)?.[1] ?? field}({field}): {message}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        アドレスを直すか、<TextLink href="/coverage">初めの表示</TextLink>に戻してください。
      </p>
    </Notice>
  );
}
