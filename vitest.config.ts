import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': path.resolve('.') } },
  test: {
    allowOnly: false,
    restoreMocks: true,
    // The machine that runs them all has two cores, and each integration test has servers besides.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{app,client,components,contract,db,scripts,server}/**/*.test.{ts,tsx}',
            'tests/{rules,scale}/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/integration-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'bootstrap', include: ['tests/bootstrap/*.test.ts'], testTimeout: 30_000 },
      },
    ],
  },
});
