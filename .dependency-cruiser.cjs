/**
 * Who may import whom. Each rule is a sentence; none has a list of exceptions. A planted import per
 * rule (tests/rules/import-rules.test.ts) proves that each can fail.
 */

const testFile = '[.]test[.]tsx?$';
const browser = '^(components|client)/';
const product = '^(app|client|components|contract|db|server)/';

/** server/ from the inside out: a layer may import the ones before it, never the ones after it. */
const layers = [
  { name: 'platform', folder: 'platform' },
  { name: 'audit', folder: 'audit' },
  { name: 'identity', folder: 'identity' },
  { name: 'log', folder: 'log' },
  { name: 'queue', folder: 'queue' },
  { name: 'inbox', folder: 'inbox' },
  {
    name: 'features',
    folder: '(?!(?:platform|audit|identity|log|queue|inbox|recovery|commands|jobs|demo|http|realtime)/)[^/]+',
  },
  { name: 'recovery', folder: 'recovery' },
  { name: 'commands', folder: 'commands' },
  { name: 'jobs', folder: 'jobs' },
  { name: 'demo', folder: 'demo' },
  { name: 'doors', folder: '(?:http|realtime)' },
];

/** Packages that belong to one part of the house, so that the others can do without them. */
const packageOwners = [
  { name: 'socket.io', owners: '^(server/realtime|tests|scripts)/' },
  { name: 'socket.io-client', owners: '^(client/socket|server/demo/teammates|tests|scripts)/' },
  { name: 'drizzle-orm', owners: '^(db|server|tests)/' },
  { name: 'postgres', owners: '^(db|server/platform|server/log|tests|scripts)/' },
  { name: 'pg-boss', owners: '^(server/(queue|jobs)|tests)/' },
  { name: 'nodemailer', owners: '^(server/mail|tests)/' },
  { name: 'web-push', owners: '^(server/push|tests)/' },
  { name: 'ioredis', owners: '^(server/(platform|presence|realtime)|tests)/' },
  {
    name: 'next',
    owners:
      '^(app|components|server/(http|identity)|tests)/|^server/index[.]ts$|^(next[.]config|proxy|next-env[.]d)[.]ts$',
  },
  { name: 'next-auth', owners: '^(server/identity|app/api/auth|tests)/' },
  { name: 'rate-limiter-flexible', owners: '^server/platform/' },
  { name: '@dnd-kit', owners: '^components/board/drag/' },
];

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that imports nothing and is imported by nothing is left over.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['^app/', '[.]d[.]ts$', '[.](config|setup)[.][cm]?[jt]s$', '^tests/', '^scripts/'],
      },
      to: {},
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'views-do-not-reach-server',
      comment: 'Nothing of the server gets into the browser, not even through a third file.',
      severity: 'error',
      from: { path: browser, pathNot: testFile },
      to: { path: '^(server|db)/', reachable: true },
    },
    forbid('contract-stands-on-zod-alone', '^contract/', { pathNot: ['^contract/', '^node_modules/zod/'] }),
    forbid('browser-code-needs-no-node', browser, { dependencyTypes: ['core'] }),
    forbid('client-knows-no-views', '^client/', { path: '^(components|app)/' }),
    forbid('nobody-imports-a-page-or-route', '', { path: '^app/.+[.]tsx?$' }),
    forbid('app-goes-through-services', '^app/', {
      path: ['^db/', '^server/(realtime|log)/', '^server/platform/database'],
    }),
    forbid('doors-do-not-touch-the-database', '^server/(http|realtime)/', {
      path: ['^db/', '^server/platform/database[.]ts$'],
    }),
    forbid(
      'features-do-not-write-each-other',
      '^server/(projects|tasks|chat|comments|users|admin|presence)/',
      {
        path: '^server/[^/]+/service[.]ts$',
        pathNot: '^server/$1/',
      },
    ),
    forbid('only-the-root-knows-of-sockets', '^(?!server/realtime/|server/(boot|worker)[.]ts$|tests/)', {
      path: '^server/realtime/',
    }),
    forbid('realtime-and-http-are-two-doors', '^server/realtime/', { path: '^server/http/' }),
    forbid('only-a-start-imports-the-root', '^(?!scripts/|tests/|server/index[.]ts$)', {
      path: '^server/(boot|index|worker)[.]ts$',
    }),
    forbid('nobody-imports-tests', '^(?!tests/|scripts/testing/)', { path: ['^tests/', testFile] }),
    forbid('the-product-runs-without-scripts', product, { path: '^scripts/' }),
    forbid('the-database-knows-no-server', '^db/', { path: '^server/' }),
    forbid('the-product-needs-no-development-package', product, {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
    }),
    forbid('imported-packages-are-listed', '', { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    ...layers.slice(0, -1).map(({ name, folder }, index) =>
      forbid(`${name}-imports-no-higher-layer`, `^server/${folder}/`, {
        path: layers.slice(index + 1).map((higher) => `^server/${higher.folder}/`),
      }),
    ),
    ...packageOwners.map(({ name, owners }) =>
      forbid(`${name}-stays-where-it-belongs`, `^(?!${owners.replaceAll('^', '')})`, {
        path: `^node_modules/${name}/`,
      }),
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^([.]next/|next-env[.]d[.]ts$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};

/** Tests stand beside what they test, and may import more than it may. */
function forbid(name, from, to) {
  return { name, severity: 'error', from: { path: from, pathNot: testFile }, to };
}
