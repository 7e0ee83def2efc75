import { environment } from "@/lib/environment.mjs";
import { Forbidden } from "./errors";

/**
 * A page of another origin must not write with the visitor's cookie (beside SameSite=Lax). Programs
 * that send no Origin pass: they carry no visitor's cookie.
 * @throws Forbidden
 */
export function refuseForeignWrite(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const origin = request.headers.get("origin");
  if (origin === null) return;
  const { authUrl } = environment();
  const ours = [request.headers.get("host"), authUrl && new URL(authUrl).host];
  if (!URL.canParse(origin) || !ours.includes(new URL(origin).host)) {
    throw new Forbidden("ほかのサイトからの操作は受け付けません。");
  }
}
