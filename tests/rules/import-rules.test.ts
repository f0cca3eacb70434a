import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const config: IConfiguration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const ruleNames = (config.forbidden ?? []).map(({ name }) => name);

/** One small tree per rule, which that rule has to refuse: file by file, what it imports. */
const planted: Record<string, Record<string, string[]>> = {
  'no-circular': { 'client/a.ts': ['./b'], 'client/b.ts': ['./a'] },
  'no-orphans': { 'client/left-over.ts': [] },
  'imports-resolve': { 'client/a.ts': ['./nowhere'] },
  'views-do-not-reach-server': {
    'components/card.tsx': ['../contract/a'],
    'contract/a.ts': ['../server/tasks/service'],
    'server/tasks/service.ts': [],
  },
  'contract-stands-on-zod-alone': { 'contract/a.ts': ['react'] },
  'browser-code-needs-no-node': { 'client/a.ts': ['node:fs'] },
  'client-knows-no-views': { 'client/a.ts': ['../components/card'], 'components/card.tsx': [] },
  'nobody-imports-a-page-or-route': { 'components/a.tsx': ['../app/page'], 'app/page.tsx': [] },
  'app-goes-through-services': { 'app/page.tsx': ['../db/client'], 'db/client.ts': [] },
  'doors-do-not-touch-the-database': { 'server/http/route.ts': ['../../db/client'], 'db/client.ts': [] },
  'features-do-not-write-each-other': {
    'server/chat/queries.ts': ['../tasks/service'],
    'server/tasks/service.ts': [],
  },
  'only-the-root-knows-of-sockets': {
    'app/route.ts': ['../server/realtime/gateway'],
    'server/realtime/gateway.ts': [],
  },
  'realtime-and-http-are-two-doors': {
    'server/realtime/gateway.ts': ['../http/problem'],
    'server/http/problem.ts': [],
  },
  'only-a-start-imports-the-root': { 'server/http/route.ts': ['../index'], 'server/index.ts': [] },
  'nobody-imports-tests': { 'client/a.ts': ['../tests/support/factories'], 'tests/support/factories.ts': [] },
  'the-product-runs-without-scripts': { 'server/index.ts': ['../scripts/start'], 'scripts/start.ts': [] },
  'the-database-knows-no-server': {
    'db/client.ts': ['../server/platform/env'],
    'server/platform/env.ts': [],
  },
  'the-product-needs-no-development-package': { 'server/index.ts': ['vitest'] },
  'imported-packages-are-listed': { 'server/index.ts': ['left-pad'] },
  ...imports('platform-imports-no-higher-layer', 'server/platform/a', 'server/identity/b'),
  ...imports('audit-imports-no-higher-layer', 'server/audit/a', 'server/identity/b'),
  ...imports('identity-imports-no-higher-layer', 'server/identity/a', 'server/log/b'),
  ...imports('log-imports-no-higher-layer', 'server/log/a', 'server/queue/b'),
  ...imports('queue-imports-no-higher-layer', 'server/queue/a', 'server/inbox/b'),
  ...imports('inbox-imports-no-higher-layer', 'server/inbox/a', 'server/tasks/b'),
  ...imports('features-imports-no-higher-layer', 'server/tasks/a', 'server/recovery/b'),
  ...imports('recovery-imports-no-higher-layer', 'server/recovery/a', 'server/commands/b'),
  ...imports('commands-imports-no-higher-layer', 'server/commands/a', 'server/jobs/b'),
  ...imports('jobs-imports-no-higher-layer', 'server/jobs/a', 'server/demo/b'),
  ...imports('demo-imports-no-higher-layer', 'server/demo/a', 'server/http/b'),
  'socket.io-stays-where-it-belongs': { 'server/tasks/service.ts': ['socket.io'] },
  'socket.io-client-stays-where-it-belongs': { 'components/card.tsx': ['socket.io-client'] },
  'drizzle-orm-stays-where-it-belongs': { 'app/page.tsx': ['drizzle-orm'] },
  'postgres-stays-where-it-belongs': { 'server/tasks/service.ts': ['postgres'] },
  'pg-boss-stays-where-it-belongs': { 'server/tasks/service.ts': ['pg-boss'] },
  'nodemailer-stays-where-it-belongs': { 'server/tasks/service.ts': ['nodemailer'] },
  'web-push-stays-where-it-belongs': { 'server/tasks/service.ts': ['web-push'] },
  'ioredis-stays-where-it-belongs': { 'server/tasks/service.ts': ['ioredis'] },
  'next-stays-where-it-belongs': { 'server/tasks/service.ts': ['next'] },
  'next-auth-stays-where-it-belongs': { 'components/card.tsx': ['next-auth'] },
  'rate-limiter-flexible-stays-where-it-belongs': { 'server/tasks/service.ts': ['rate-limiter-flexible'] },
  '@dnd-kit-stays-where-it-belongs': { 'client/a.ts': ['@dnd-kit/core'] },
};

const dependencies = [
  '@dnd-kit/core',
  'drizzle-orm',
  'ioredis',
  'next',
  'next-auth',
  'nodemailer',
  'pg-boss',
  'postgres',
  'rate-limiter-flexible',
  'react',
  'socket.io',
  'socket.io-client',
  'web-push',
  'zod',
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the import rules', () => {
  it('each have a planted import to refuse', () => {
    expect(Object.keys(planted).sort()).toEqual([...ruleNames].sort());
  });

  it.each(Object.entries(planted))('refuse by %s', async (rule, files) => {
    expect(await brokenRules(files)).toContain(rule);
  });

  it('let through what the house is made of', async () => {
    const house = {
      'app/page.tsx': ['../components/card', '../server/http/route'],
      'components/card.tsx': ['../client/store', '../contract/tasks', 'react', 'next'],
      'client/store.ts': ['../contract/tasks'],
      'contract/tasks.ts': ['zod'],
      'db/client.ts': ['drizzle-orm', 'postgres'],
      'server/platform/database.ts': ['../../db/client'],
      'server/tasks/service.ts': ['../platform/database', '../../contract/tasks'],
      'server/commands/execute.ts': ['../tasks/service'],
      'server/http/route.ts': ['../commands/execute'],
      'server/realtime/gateway.ts': ['../commands/execute', 'socket.io'],
      'server/boot.ts': ['./realtime/gateway', './http/route'],
      'server/index.ts': ['./boot', 'next'],
      'scripts/start.ts': ['../server/index'],
    };
    expect(await brokenRules(house)).toEqual([]);
  });
});

function imports(rule: string, from: string, to: string): Record<string, Record<string, string[]>> {
  return { [rule]: { [`${from}.ts`]: [path.relative(path.dirname(from), to)], [`${to}.ts`]: [] } };
}

async function brokenRules(files: Record<string, string[]>): Promise<string[]> {
  const developmentPackages = ['vitest'];
  const packages = [...dependencies, ...developmentPackages, 'left-pad'];
  write(
    'package.json',
    JSON.stringify({ dependencies: versions(dependencies), devDependencies: versions(developmentPackages) }),
  );
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const [file, imported] of Object.entries(files)) {
    write(file, imported.map((target) => `import '${target}';\n`).join(''));
  }
  const { tsConfig: _, ...options } = config.options ?? {};
  const { output } = await cruise(['.'], {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  });
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
}

function write(file: string, content: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function versions(names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '1.0.0']));
}
