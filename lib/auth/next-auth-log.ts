/**
 * What the operator reads of an error in next-auth: its code, and what the provider's library said of it
 * (a wrong secret, an unreachable address). Parts of it come from outside: kept on one line, and short.
 */
export function logAuthError(code: string, details: unknown): void {
  // A cookie of another installation, or an old one, is no error of ours.
  if (code === "JWT_SESSION_ERROR") return;
  const message = messageOf(details);
  console.error(`next-auth: ${code}${message ? ` (${message})` : ""}`);
}

function messageOf(details: unknown): string {
  const { error = details } = Object(details);
  if (!(error instanceof Error)) return "";
  return error.message.replace(/\p{Cc}+/gu, " ").slice(0, 300);
}
