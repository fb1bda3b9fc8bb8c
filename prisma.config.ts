import { defineConfig } from 'prisma/config';

// Prisma's own command line is used for `generate` alone; migrations go through scripts/schema-engine.mjs.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
