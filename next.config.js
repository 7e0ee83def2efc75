import { contentSecurityPolicy, securityHeaders } from "./lib/security-headers.mjs";

/** @type {import("next").NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The server compresses (scripts/http-server.mjs), after it has looked at what failed.
  compress: false,
  // The gate checks types (npm test); a first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Title and description stand in the head of the first answer: pages are read without JavaScript too.
  htmlLimitedBots: /.*/,
  experimental: {
    // forbidden() and unauthorized(): a page that a person may not see answers 403 with app/forbidden.tsx.
    authInterrupts: true,
  },
  // For what proxy.ts does not see; its own headers (with the nonce, and HSTS over TLS) replace these.
  headers: async () => {
    const headers = {
      ...securityHeaders({ https: false }),
      "Content-Security-Policy": contentSecurityPolicy({}),
    };
    return [{ source: "/:path*", headers: Object.entries(headers).map(([key, value]) => ({ key, value })) }];
  },
};

export default nextConfig;
