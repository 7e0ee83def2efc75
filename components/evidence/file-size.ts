/** 「1.2MB」 */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes}バイト`;
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`;
}
