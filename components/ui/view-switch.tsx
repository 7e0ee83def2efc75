import { Icon } from "./icon";
import { TextLink } from "./text-link";

export type SwitchChoice = { label: string; href: string; chosen: boolean };

/**
 * One choice among a few ways to show the same table, as links: it works without scripts, and each way
 * has its address.
 */
export function ViewSwitch({ label, choices }: { label: string; choices: readonly SwitchChoice[] }) {
  return (
    <nav aria-label={label} className="min-w-0">
      <p aria-hidden="true" className="text-dns-14B-130">
        {label}
      </p>
      <ul className="mt-1 flex flex-wrap">
        {choices.map(({ label: text, href, chosen }) => (
          <li key={text} className="-ml-px first:ml-0">
            <TextLink
              href={href}
              aria-current={chosen ? "true" : undefined}
              className={`inline-flex min-h-11 items-center gap-1 border px-3 py-1 text-dns-14N-130 no-underline hover:underline ${
                chosen
                  ? "border-key-900 bg-key-50 font-bold text-key-1000"
                  : "border-solid-gray-420 bg-white text-solid-gray-800"
              }`}
            >
              {chosen ? <Icon name="check" size={14} /> : null}
              {text}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
