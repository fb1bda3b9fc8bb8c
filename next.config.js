import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  serverExternalPackages: ['@node-rs/argon2', 'pg-boss'],
  poweredByHeader: false,
  // `npm test` checks the types; whoever starts the application need not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
};

export default withNextIntl(config);
