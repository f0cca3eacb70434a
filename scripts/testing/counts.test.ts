import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCounts, countPlaywright, countVitest } from './counts';

let report: string;
beforeEach(() => {
  report = path.join(mkdtempSync(path.join(tmpdir(), 'lockstep-counts-')), 'report.json');
});
afterEach(() => rmSync(path.dirname(report), { recursive: true }));

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('the counts of a vitest run', () => {
  it.each([
    ['all passed', vitest, 0, { passed: 3, failed: 0 }],
    ['one failed', { ...vitest, numFailedTests: 1 }, 1, { passed: 3, failed: 1 }],
    ['one was skipped', { ...vitest, numPendingTests: 1 }, 0, { passed: 3, failed: 1 }],
    ['one is yet to be written', { ...vitest, numTodoTests: 1 }, 0, { passed: 3, failed: 1 }],
    ['an error that nobody caught', vitest, 1, { passed: 3, failed: 1 }],
    ['none was found', { ...vitest, numPassedTests: 0 }, 0, { passed: 0, failed: 1 }],
    [
      'a file did not load',
      { ...vitest, testResults: [{ name: '/a.test.ts', status: 'failed', assertionResults: [] }] },
      1,
      { passed: 3, failed: 1 },
    ],
  ])('%s', (_, content, exitCode, expected) => {
    writeFileSync(report, JSON.stringify(content));
    expect(countVitest(report, exitCode)).toMatchObject(expected);
  });

  it('is one failure when the run ended without a report', () => {
    expect(countVitest(report, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('the counts of a Playwright run', () => {
  it.each([
    ['all passed', {}, 0, { passed: 2, failed: 0 }],
    ['one failed', { unexpected: 1 }, 1, { passed: 2, failed: 1 }],
    ['one was skipped', { skipped: 1 }, 0, { passed: 2, failed: 1 }],
    ['one passed only the second time', { flaky: 1 }, 0, { passed: 2, failed: 1 }],
    ['the set-up failed', { expected: 0 }, 1, { passed: 0, failed: 1 }],
  ])('%s', (_, stats, exitCode, expected) => {
    writeFileSync(report, JSON.stringify({ ...playwright, stats: { ...playwright.stats, ...stats } }));
    expect(countPlaywright(report, exitCode)).toMatchObject(expected);
  });
});

describe('what failed is named, with why', () => {
  it('by a vitest run', () => {
    const failedTest = {
      fullName: 'a rule holds',
      status: 'failed',
      failureMessages: ['\u001b[31mno\u001b[39m'],
    };
    const testResults = [
      { name: '/checkout/rule.test.ts', status: 'failed', assertionResults: [failedTest] },
      { name: '/checkout/torn.test.ts', status: 'failed', message: 'not found', assertionResults: [] },
    ];
    writeFileSync(report, JSON.stringify({ ...vitest, numFailedTests: 1, testResults }));
    expect(countVitest(report, 1)).toEqual({
      passed: 3,
      failed: 2,
      failures: ['torn.test.ts › was not loaded\n    not found', 'rule.test.ts › a rule holds\n    no'],
    });
  });

  it('by a Playwright run', () => {
    const spec = {
      title: 'both see it',
      ok: false,
      tests: [{ results: [{ errors: [{ message: 'late' }] }] }],
    };
    const inner = { file: 'board.spec.ts', specs: [spec, { title: 'fine', ok: true, tests: [] }] };
    const suites = [{ file: 'board.spec.ts', specs: [], suites: [inner] }];
    writeFileSync(
      report,
      JSON.stringify({ ...playwright, stats: { ...playwright.stats, unexpected: 1 }, suites }),
    );
    expect(countPlaywright(report, 1).failures).toEqual(['board.spec.ts › both see it\n    late']);
  });
});

it('adds up', () => {
  expect(
    addCounts([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 0 },
    ]),
  ).toEqual({ passed: 4, failed: 2 });
});
