import "server-only";
import { cache } from "react";
import type { Reader } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { ProgressBasis } from "./basis";

/** The basis of progress for a reader at a 基準日. */
export async function progressBasis(reader: Reader, asOf: DateString): Promise<ProgressBasis> {
  return (await reader) ? { kind: "live" } : newestPublication(asOf);
}

const newestPublication = cache(async (asOf: DateString): Promise<ProgressBasis> => {
  const rows = await database().$queryRaw<
    { id: number; title: string; asOf: string; publishedOn: string; sample: boolean }[]
  >`
    select id, title, to_char(as_of, 'YYYY-MM-DD') as "asOf", sample,
      to_char(published_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as "publishedOn"
    from publication
    where published_at < ${endOfDayInJapan(asOf)}
    order by published_at desc, id desc
    limit 1`;
  const [publication] = rows;
  return publication ? { kind: "publication", ...publication } : { kind: "none" };
});
