import { Notice } from "./notice";
import { TextLink } from "./text-link";

/**
 * In place of a list whose conditions cannot be used.
 * @param problems what is wrong, by field
 * @param labels of the fields
 * @param submitLabel of the button over the list
 * @param resetHref the same view without the fields that are wrong (lib/request/address, addressWithout)
 */
export function QueryProblems({
  problems,
  labels,
  submitLabel = "表示する",
  resetHref,
}: {
  problems: readonly { field: string; message: string }[];
  labels: Readonly<Record<string, string>>;
  submitLabel?: string;
  resetHref: string;
}) {
  return (
    <Notice tone="error" title="この条件では表示できません" announce>
      <ul className="list-disc pl-6">
        {problems.map(({ field, message }) => (
          <li key={`${field}${message}`}>
            {labels[field] ?? field}: {message}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        上の条件を直して「{submitLabel}」を押すか、<TextLink href={resetHref}>条件をすべて解除</TextLink>
        してください。
      </p>
    </Notice>
  );
}
