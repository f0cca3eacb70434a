import { expect, it } from 'vitest';
import { ByteReader } from './byte-reader';

function readerOf(...chunks: string[]): ByteReader {
  const source = (async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk, 'latin1');
  })();
  return new ByteReader(source);
}

async function linesIn(...chunks: string[]): Promise<string[]> {
  const reader = readerOf(...chunks);
  const lines: string[] = [];
  for (let line = await reader.line(); line; line = await reader.line()) lines.push(line.toString('latin1'));
  return lines;
}

async function bytesOf(reader: ByteReader, count: number): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of reader.bytes(count)) parts.push(part);
  return Buffer.concat(parts).toString('latin1');
}

it('splits at line feeds alone, wherever the chunks end', async () => {
  expect(await linesIn('one\ntw', 'o\r', 'still\n', '\nlast')).toEqual(['one', 'two\rstill', '', 'last']);
  expect(await linesIn('a\n')).toEqual(['a']);
  expect(await linesIn()).toEqual([]);
});

it('takes bytes by their count, line feeds among them, and goes on with lines', async () => {
  const reader = readerOf('size\na\n', '', 'b\n', 'c\nnext\n');
  expect(String(await reader.line())).toBe('size');
  expect(await bytesOf(reader, 5)).toBe('a\nb\nc');
  expect(String(await reader.line())).toBe('');
  expect(String(await reader.line())).toBe('next');
  expect(await bytesOf(reader, 3)).toBe('');
});
