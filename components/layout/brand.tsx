import { TextLink } from "@/components/ui/text-link";

/** The product's sign and name: the way home. */
export function Brand() {
  return (
    <TextLink
      href="/"
      className="inline-flex min-h-9 items-center gap-2 text-solid-gray-900 no-underline hover:underline"
    >
      <svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" className="size-8 shrink-0 text-key-900">
        <rect width="32" height="32" rx="6" fill="currentColor" />
        <path d="M6 8h12v4H6zM10 14h16v4H10z" fill="#fff" />
        <path d="M16 20h10v4H16z" className="fill-key-300" />
      </svg>
      <span className="text-std-18B-160 sm:text-std-20B-150">工程表ダッシュボード</span>
    </TextLink>
  );
}
