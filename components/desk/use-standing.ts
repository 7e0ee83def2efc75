import { useEffect, useState } from "react";
import { RENEWED } from "@/components/prepared/renew-parts";
import { STANDING } from "./desk-head";

/**
 * Versions of the rows that are listed now, by 工程番号: the head of the desk is renewed when others act.
 * @returns null before the scripts are at work
 */
export function useStanding(): Readonly<Record<string, number>> | null {
  const [standing, setStanding] = useState<string | null>(null);
  useEffect(() => {
    const read = () => {
      const place = document.querySelector(`[${STANDING}]`);
      setStanding(place?.getAttribute(STANDING) ?? null);
    };
    read();
    document.addEventListener(RENEWED, read);
    return () => document.removeEventListener(RENEWED, read);
  });
  return standing === null ? null : JSON.parse(standing);
}
