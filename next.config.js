import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  serverExternalPackages: ['@node-rs/argon2'],
  poweredByHeader: false,
  experimental: { authInterrupts: true },
};

export default withNextIntl(config);
