import { TextLink } from "@/components/ui/text-link";
import type { CommentPart } from "@/lib/comments/comment-parts";
import { addressOf } from "@/lib/request/address";

/**
 * A comment as written: lines, spaces and signs as they are, nothing read as markup. Whatever direction it is
 * written in, however long its words and however high its marks, it stays in its place.
 * @param own found by the form, which forgets what was sent
 */
export function CommentText({
  parts,
  asOf,
  own,
}: {
  parts: readonly CommentPart[];
  asOf: string | undefined;
  own: boolean;
}) {
  return (
    <div
      dir="auto"
      data-own-text={own ? "" : undefined}
      className="overflow-clip leading-[1.7] wrap-anywhere whitespace-pre-wrap"
    >
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are a text, in its order
        <Piece key={place} part={part} asOf={asOf} />
      ))}
    </div>
  );
}

function Piece({ part, asOf }: { part: CommentPart; asOf: string | undefined }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "item":
      return <TextLink href={addressOf(`/${part.item}s/${part.number}`, { asOf })}>{part.text}</TextLink>;
    case "mention":
      return part.slug === null ? (
        <strong>{part.text}</strong>
      ) : (
        <TextLink href={addressOf(`/ministries/${part.slug}`, { asOf })} className="font-bold">
          {part.text}
        </TextLink>
      );
  }
}
