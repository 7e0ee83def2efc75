import { TextLink } from "@/components/ui/text-link";
import type { EvidenceItem } from "@/lib/evidence/queries";
import { fileSize } from "./file-size";

/** 根拠資料 of a report: links to other sites, and files to be downloaded. */
export function EvidenceList({ items }: { items: readonly EvidenceItem[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      根拠資料:
      <ul className="list-disc pl-6 wrap-anywhere">
        {items.map(({ title, url, fileId, size }) => (
          <li key={url ?? fileId}>
            {url ? (
              <a href={url} rel="noopener noreferrer nofollow" className="text-blue-1000 underline">
                <bdi>{title}</bdi>({new URL(url).hostname})
              </a>
            ) : (
              <TextLink href={`/files/${fileId}`}>
                <bdi>{title}</bdi>({fileSize(size ?? 0)})
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
