import { expect, it } from 'vitest';
import { linesOf } from './lines';

async function linesIn(...chunks: string[]): Promise<string[]> {
  const lines: string[] = [];
  const source = (async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk, 'latin1');
  })();
  for await (const line of linesOf(source)) lines.push(line.toString('latin1'));
  return lines;
}

it('splits at line feeds alone, wherever the chunks end', async () => {
  expect(await linesIn('one\ntw', 'o\r', 'still\n', '\nlast')).toEqual(['one', 'two\rstill', '', 'last']);
  expect(await linesIn('a\n')).toEqual(['a']);
  expect(await linesIn()).toEqual([]);
});
