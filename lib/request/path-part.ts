/** A variable part of an address as it was typed; what can't be decoded stays as it is. */
export function pathPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
