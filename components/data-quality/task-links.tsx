import { TextLink } from "@/components/ui/text-link";
import type { TaskPlace } from "@/lib/data-quality/task-findings";
import { addressOf } from "@/lib/request/address";

/** Tasks with their place in the document, in columns where there is room; hundreds of them, so small on paper. */
export function TaskLinks({ tasks, asOf }: { tasks: readonly TaskPlace[]; asOf: string | undefined }) {
  return (
    <ul className="gap-x-10 text-dns-14N-130 lg:columns-2 print:columns-3 print:gap-x-4 print:text-[7.5pt] print:leading-tight">
      {tasks.map(({ code, title, page, line }) => (
        <li key={code} className="break-inside-avoid border-b border-solid-gray-300 py-1.5 print:py-[0.6mm]">
          <TextLink
            href={addressOf(`/tasks/${code}`, { asOf })}
            className="mr-2 inline-block py-0.5 font-bold print:mr-1 print:py-0"
          >
            {code}
          </TextLink>
          {title}
          <span className="ml-2 inline-block text-solid-gray-700 print:ml-1">
            {page}ページ {line}行目
          </span>
        </li>
      ))}
    </ul>
  );
}
