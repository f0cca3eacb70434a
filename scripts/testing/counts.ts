import { existsSync, readFileSync } from 'node:fs';

/** What a step found. A test that was skipped proves nothing, so it counts as failed. */
export type Counts = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

export function countVitest(reportFile: string, exitCode: number): Counts {
  const report = readReport<VitestReport>(reportFile);
  if (!report) return { passed: 0, failed: 1 };
  // A file that breaks while it is loaded fails without a single test.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + brokenFiles;
  return withExitCode({ passed: report.numPassedTests, failed }, exitCode);
}

export function countPlaywright(reportFile: string, exitCode: number): Counts {
  const report = readReport<PlaywrightReport>(reportFile);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode({ passed: expected, failed: unexpected + flaky + skipped }, exitCode);
}

export function countChaos(reportFile: string, exitCode: number): Counts {
  return withExitCode(readReport<Counts>(reportFile) ?? { passed: 0, failed: 1 }, exitCode);
}

export function addCounts(all: Counts[]): Counts {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** A runner may fail beside its tests, for example by an error that nobody caught, or by finding none. */
function withExitCode(counts: Counts, exitCode: number): Counts {
  const hasProof = counts.passed > 0 && exitCode === 0;
  return hasProof || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
