import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm test` checks the types; `npm start` on a fresh clone need not wait for that once more.
  typescript: { ignoreBuildErrors: true },
  // Native and long-lived server modules stay outside the bundle.
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg-boss',
    'pino',
    'postgres',
    'rate-limiter-flexible',
    'web-push',
  ],
};

export default nextConfig;
