import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf } from './build.mjs';

let app: string;
beforeEach(() => {
  app = path.join(mkdtempSync(path.join(tmpdir(), 'lockstep-build-')), 'app');
  mkdirSync(app);
  writeFileSync(path.join(app, 'page.tsx'), 'one');
});
afterEach(() => rmSync(path.dirname(app), { recursive: true }));

const fingerprint = () => fingerprintOf([app, path.join(app, 'missing')]);

describe('the fingerprint of the sources', () => {
  it('stays the same when a file is only touched, as by a checkout', () => {
    const before = fingerprint();
    utimesSync(path.join(app, 'page.tsx'), 1, 1);
    expect(fingerprint()).toBe(before);
  });

  it('ignores tests, which are not built', () => {
    const before = fingerprint();
    writeFileSync(path.join(app, 'page.test.tsx'), 'a test');
    expect(fingerprint()).toBe(before);
  });

  it.each([
    ['content', () => writeFileSync(path.join(app, 'page.tsx'), 'two')],
    ['name', () => writeFileSync(path.join(app, 'layout.tsx'), '')],
  ])('changes with a %s', (_, change) => {
    const before = fingerprint();
    change();
    expect(fingerprint()).not.toBe(before);
  });
});
