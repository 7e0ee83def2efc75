import { TextLink } from "@/components/ui/text-link";
import { addressOf } from "@/lib/request/address";

/** 施策番号, each a link to its measure; 「なし」 without one. */
export function MeasureNumbers({ numbers, asOf }: { numbers: readonly string[]; asOf: string | undefined }) {
  if (numbers.length === 0) return <span className="text-solid-gray-600">なし</span>;
  return (
    <ul className="flex flex-wrap gap-x-3">
      {numbers.map((number) => (
        <li key={number}>
          <TextLink
            href={addressOf(`/measures/${number}`, { asOf })}
            className="inline-block py-0.5 whitespace-nowrap"
          >
            {number}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
