import { describe, expect, it } from 'vitest';
import { arrayTypes } from './array-types';

const { serialize, parse } = arrayTypes.texts;

describe('an array', () => {
  it.each([
    { items: [], text: '{}' },
    { items: ['a', 'b'], text: '{"a","b"}' },
    { items: ['a, b', '', '{}'], text: '{"a, b","","{}"}' },
    { items: ['say "hi"', 'C:\\new', 'two\nlines'], text: '{"say \\"hi\\"","C:\\\\new","two\nlines"}' },
    { items: ['NULL', null], text: '{"NULL",NULL}' },
  ])('travels as $text, and comes back', ({ items, text }) => {
    expect(serialize(items)).toBe(text);
    expect(parse(text)).toEqual(items);
  });

  it('is read as PostgreSQL writes it, which quotes only what it must', () => {
    expect(parse('{a,"b c",NULL}')).toEqual(['a', 'b c', null]);
  });

  it('is left alone when it has been written already', () => {
    expect(serialize('{"a"}')).toBe('{"a"}');
  });
});
