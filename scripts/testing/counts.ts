import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Of what a failed test says; the whole stands where it ran. */
const messageLines = 12;

/** What a step found. A test that was skipped proves nothing, so it counts as failed. */
export type Counts = { passed: number; failed: number };

/** The counts, and a few lines for each test that failed: its name and why. */
export type Findings = Counts & { failures: string[] };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
  suites?: PlaywrightSuite[];
};

type PlaywrightSuite = {
  file: string;
  suites?: PlaywrightSuite[];
  specs: { title: string; ok: boolean; tests: { results: { errors: { message?: string }[] }[] }[] }[];
};

export function countVitest(reportFile: string, exitCode: number): Findings {
  const report = readReport<VitestReport>(reportFile);
  if (!report) return noReport();
  // A file that breaks while it is loaded fails without a single test.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + brokenFiles.length;
  const failedTests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages = [] }) => describeFailure(name, fullName, failureMessages)),
  );
  return withExitCode(
    {
      passed: report.numPassedTests,
      failed,
      failures: [
        ...brokenFiles.map(({ name, message = '' }) => describeFailure(name, 'was not loaded', [message])),
        ...failedTests,
      ],
    },
    exitCode,
  );
}

export function countPlaywright(reportFile: string, exitCode: number): Findings {
  const report = readReport<PlaywrightReport>(reportFile);
  if (!report) return noReport();
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode(
    {
      passed: expected,
      failed: unexpected + flaky + skipped,
      failures: (report.suites ?? []).flatMap(failuresOfSuite),
    },
    exitCode,
  );
}

function failuresOfSuite({ file, suites = [], specs }: PlaywrightSuite): string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return describeFailure(
        file,
        title,
        errors.map(({ message = '' }) => message),
      );
    });
  return [...own, ...suites.flatMap(failuresOfSuite)];
}

export function countChaos(reportFile: string, exitCode: number): Findings {
  return withExitCode({ ...(readReport<Counts>(reportFile) ?? noReport()), failures: [] }, exitCode);
}

export function addCounts(all: Counts[]): Counts {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** A runner may fail beside its tests, for example by an error that nobody caught, or by finding none. */
function withExitCode(findings: Findings, exitCode: number): Findings {
  const hasProof = findings.passed > 0 && exitCode === 0;
  return hasProof || findings.failed > 0 ? findings : { ...findings, failed: 1 };
}

function noReport(): Findings {
  return { passed: 0, failed: 1, failures: [] };
}

function describeFailure(file: string, title: string, messages: string[]): string {
  const why = stripVTControlCharacters(messages.join('\n')).split('\n').slice(0, messageLines);
  return [`${path.basename(file)} › ${title}`, ...why.map((line) => `    ${line}`)].join('\n');
}

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
