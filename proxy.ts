import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, securityHeaders } from "@/lib/security-headers.mjs";

/**
 * Puts the security headers on every answer, static files included, and gives each request its own
 * nonce; Next.js takes it for its scripts from the request's policy. Decides nothing else.
 */
export function proxy(request: NextRequest): NextResponse {
  const https = process.env.AUTH_URL?.startsWith("https://") ?? false;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const development = process.env.NODE_ENV === "development";
  const policy = contentSecurityPolicy({ nonce, https, development, issuer: process.env.OIDC_ISSUER });

  const requestHeaders = new Headers(request.headers);
  requestHeaders.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers: requestHeaders } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(securityHeaders({ https }))) response.headers.set(name, value);
  return response;
}
