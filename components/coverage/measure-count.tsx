import { TextLink } from "@/components/ui/text-link";

/**
 * A number of measures that leads to them; 0 is muted and leads nowhere.
 * @param label what is counted, for screen readers
 * @param sign ◎ or ○ before the number
 */
export function MeasureCount({
  value,
  href,
  label,
  sign = "",
}: {
  value: number;
  href: string;
  label: string;
  sign?: string;
}) {
  if (value === 0) return <span className="text-solid-gray-600">{sign}0</span>;
  return (
    <TextLink
      href={href}
      aria-label={`${label} ${value}施策`}
      className="inline-block min-w-6 py-0.5 text-center"
    >
      {sign}
      {value}
    </TextLink>
  );
}
