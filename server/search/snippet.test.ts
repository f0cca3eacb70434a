import { expect, it } from 'vitest';
import { snippetOf } from './snippet';

const filler = 'lorem ipsum dolor sit amet '.repeat(20);

it('gives a short text whole, on one line', () => {
  expect(snippetOf('The  login\n\nis down', ['login'])).toBe('The login is down');
});

it('cuts a long text around the first word that it holds, where words end', () => {
  const snippet = snippetOf(`${filler}the Login page ${filler}`, ['nothing', 'login']);
  expect(snippet).toMatch(/^…(?:lorem|ipsum|dolor|sit|amet)\b.* the Login page .*…$/);
  expect(snippet.length).toBeLessThan(170);
});

it('begins at the beginning when only the title held the words', () => {
  expect(snippetOf(filler, ['login'])).toMatch(/^lorem ipsum .*…$/);
});

it('cuts a text without any space', () => {
  expect(snippetOf('x'.repeat(5_000), ['xx']).length).toBeLessThan(170);
});
