/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // As in the application: the server compresses.
  compress: false,
  typescript: { ignoreBuildErrors: true },
};

export default nextConfig;
