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
  // They look for files of their own at run time.
  serverExternalPackages: ["exceljs", "graphile-worker", "nodemailer"],
  experimental: {
    // forbidden() and unauthorized(): a page that a person may not see answers 403 with app/forbidden.tsx.
    authInterrupts: true,
  },
};

export default nextConfig;
