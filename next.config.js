/** @type {import("next").NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Title and description stand in the head of the first answer: pages are read without JavaScript too.
  htmlLimitedBots: /.*/,
  experimental: {
    // forbidden() and unauthorized(): a page that a person may not see answers 403 with app/forbidden.tsx.
    authInterrupts: true,
  },
};

export default nextConfig;
