import { expect, it } from 'vitest';
import { limits } from '../../contract/limits';
import { fileName } from './file-name';

it.each([
  ['plan.pdf', 'plan.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ada\\plan.pdf', 'plan.pdf'],
  ['..\\', 'file'],
  ['', 'file'],
  ['   . ', 'file'],
  ['.htaccess', 'htaccess'],
  ['CON.txt', '_CON.txt'],
  ['nul', '_nul'],
  ['a\u0000b\nc.txt', 'abc.txt'],
  ['\u202Egpj.exe', 'gpj.exe'],
  ['what?<b>.txt', 'whatb.txt'],
  ['Übersicht 🎉.png', 'Übersicht 🎉.png'],
  ['end.', 'end'],
])('rel-B58 %j is kept as %j', (sent, kept) => {
  expect(fileName(sent)).toBe(kept);
});

it('rel-B58 a very long name keeps its end', () => {
  const kept = fileName(`${'long '.repeat(100)}.tar.gz`);
  expect(kept).toHaveLength(limits.fileNameLength);
  expect(kept.endsWith('.gz')).toBe(true);
});
