import { TextLink } from "@/components/ui/text-link";

/**
 * A number in a table that leads to its rows; 0 is muted and leads nowhere.
 * @param label what is counted, for screen readers
 */
export function CountLink({ value, href, label }: { value: number; href: string; label: string }) {
  if (value === 0) return <span className="inline-block py-0.5 text-solid-gray-600">0</span>;
  const text = value.toLocaleString("ja-JP");
  return (
    <TextLink href={href} aria-label={`${label} ${text}`} className="inline-block min-w-6 py-0.5">
      {text}
    </TextLink>
  );
}
