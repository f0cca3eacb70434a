import { defineConfig, devices } from '@playwright/test';
import { browserLaunchOptions } from './tests/support/browser';

const isCi = Boolean(process.env.CI);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/support/e2e-setup.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: isCi ? 'list' : [['list'], ['html', { open: 'never' }]],
  use: {
    ...devices['Desktop Chrome'],
    // Set by the global setup, which knows the port by the time this is read in a worker.
    baseURL: process.env.LOCKSTEP_TEST_URL,
    launchOptions: browserLaunchOptions(),
    screenshot: 'only-on-failure',
    // What was done and what went over the line, for who can open it. Filming every test would cost two cores more
    // than the tests.
    trace: isCi ? 'off' : { mode: 'retain-on-failure', screenshots: false, snapshots: false },
  },
});
