import { TextLink } from "@/components/ui/text-link";
import type { TaskPlace } from "@/lib/data-quality/task-findings";
import { addressOf } from "@/lib/request/address";

/** Tasks with their place in the document, in columns where there is room. */
export function TaskLinks({ tasks, asOf }: { tasks: readonly TaskPlace[]; asOf: string | undefined }) {
  return (
    <ul className="gap-x-10 text-dns-14N-130 lg:columns-2 print:columns-2">
      {tasks.map(({ code, title, page, line }) => (
        <li key={code} className="break-inside-avoid border-b border-solid-gray-300 py-1.5">
          <TextLink
            href={addressOf(`/tasks/${code}`, { asOf })}
            className="mr-2 inline-block py-0.5 font-bold"
          >
            {code}
          </TextLink>
          {title}
          <span className="ml-2 inline-block text-solid-gray-700">
            {page}ページ {line}行目
          </span>
        </li>
      ))}
    </ul>
  );
}
