/**
 * The direction of design: app → components → lib/core; app → lib/flows, lib/domain → lib/core, lib/access, lib/db.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const TESTS = '\\.test\\.tsx?$|/testing/';
const REACHES_DATABASE = [
  '^lib/(domain|flows)/',
  '^lib/access/(door|identity-right|standing-session)\\.ts$',
  '^lib/(auth|db)\\.ts$',
  '^prisma/demo/',
  '^test/',
  '^generated/',
  TESTS,
];

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two modules that need each other are one, or need a third. Types alone may refer to each other.',
      severity: 'error',
      from: { pathNot: '^generated/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment: 'lib/core imports nothing but itself.',
      severity: 'error',
      from: { path: '^lib/core/', pathNot: TESTS },
      to: { pathNot: '^lib/core/' },
    },
    {
      name: 'policy-is-pure',
      severity: 'error',
      from: { path: '^lib/access/policy\\.ts$' },
      to: { pathNot: '^lib/(access|core)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'database-behind-the-domain',
      comment:
        'Prisma only in lib/domain, lib/flows, the door, lib/auth.ts, lib/db.ts, the demo and tests. Its enums are plain constants.',
      severity: 'error',
      from: { path: '^(app|components|lib|prisma|test)/', pathNot: REACHES_DATABASE },
      to: {
        path: ['^generated/prisma/', '^lib/db\\.ts$', '^node_modules/(@prisma|pg)/'],
        pathNot: '^generated/prisma/enums\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'next-at-the-edge',
      comment: 'next/* only in app, components, lib/http, lib/auth.ts, lib/i18n.',
      severity: 'error',
      from: { path: '^lib/', pathNot: ['^lib/(http|i18n)/', '^lib/auth\\.ts$'] },
      to: { path: '^node_modules/next/' },
    },
    {
      name: 'components-show',
      comment:
        'Components are given what they show; of the domain they may know the shapes (types and zod schemas).',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: {
        path: ['^lib/(domain|flows|db|auth|http)', '^lib/access/door\\.ts$'],
        pathNot: '^lib/domain/[^/]+/schema\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'primitives-know-no-domain',
      severity: 'error',
      from: { path: '^components/ui/', pathNot: TESTS },
      to: { path: ['^lib/(domain|flows|exchange)/', '^components/(?!ui/)', '^app/'] },
    },
    {
      name: 'nothing-imports-routes',
      severity: 'error',
      from: { path: '^(components|lib|prisma)/', pathNot: TESTS },
      to: { path: '^app/' },
    },
    {
      name: 'lib-knows-no-components',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^components/' },
    },
    {
      name: 'no-tests-in-code',
      severity: 'error',
      from: { path: '^(app|components|lib|prisma)/', pathNot: TESTS },
      to: { path: [TESTS, '^test/', '^e2e/'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^generated'] },
    exclude: { path: ['^\\.next'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
