import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = 'tests/chaos/planted';

/** A patch names the lines around its bug: whoever changes those takes the patch along. */
it.each(readdirSync(folder))('the planted bug %s fits the sources as they are', (file) => {
  const apply = () => execFileSync('git', ['apply', '--check', path.join(folder, file)], { stdio: 'pipe' });
  expect(apply).not.toThrow();
});
