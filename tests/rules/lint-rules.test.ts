import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const planted = `
async function save(): Promise<number> { return 1; }
export function act(kind: 'a' | 'b', list: number[]): unknown {
  save();
  list.forEach(async () => { await save(); });
  switch (kind) { case 'a': return 1; }
  console.log(process.env.HOME);
  const anything: any = list[0]!;
  return anything;
}
export default act;
`;

// Several of these are young rules, which a new version of the linter may rename or drop in silence.
const expected = [
  'lint/nursery/noFloatingPromises',
  'lint/nursery/noMisusedPromises',
  'lint/nursery/useExhaustiveSwitchCases',
  'lint/style/noDefaultExport',
  'lint/style/noNonNullAssertion',
  'lint/style/noProcessEnv',
  'lint/style/useFilenamingConvention',
  'lint/suspicious/noConsole',
  'lint/suspicious/noExplicitAny',
];

describe('the lint rules', () => {
  let folder: string;
  let findings: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lockstep-rules-'));
    for (const file of ['biome.json', 'tsconfig.json', '.gitignore'])
      copyFileSync(file, path.join(folder, file));
    mkdirSync(path.join(folder, 'server/tasks'), { recursive: true });
    writeFileSync(path.join(folder, 'server/tasks/PlantedFile.ts'), planted);
    const biome = path.resolve('node_modules/@biomejs/biome/bin/biome');
    const run = spawnSync(process.execPath, [biome, 'lint', '--colors=off', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    findings = run.stdout + run.stderr;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(expected)('refuse by %s', (rule) => {
    expect(findings).toContain(rule);
  });
});
