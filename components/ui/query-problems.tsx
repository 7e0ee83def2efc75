import { Notice } from "./notice";
import { TextLink } from "./text-link";

/**
 * In place of a list whose conditions cannot be used.
 * @param problems what is wrong, with the field's label
 * @param resetHref the page without any condition
 */
export function QueryProblems({
  problems,
  resetHref,
}: {
  problems: readonly { label: string; message: string }[];
  resetHref: string;
}) {
  return (
    <Notice tone="error" title="この条件では表示できません" announce>
      <ul className="list-disc pl-6">
        {problems.map(({ label, message }) => (
          <li key={`${label}${message}`}>
            {label}: {message}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        上の条件を直して「表示する」を押すか、<TextLink href={resetHref}>条件をすべて解除</TextLink>
        してください。
      </p>
    </Notice>
  );
}
