import { expect, it } from 'vitest';
import { filterOptions } from './filter-options';

const people = [
  { label: 'Ada Lovelace' },
  { label: 'Chloé Martin' },
  { label: 'Dev Patel', keywords: 'dev@example.com' },
  { label: 'Martin Ada' },
];
const found = (query: string) => filterOptions(people, query).map((person) => person.label);

it('offers everything while nothing is typed', () => {
  expect(found('  ')).toEqual(people.map((person) => person.label));
});

it('finds every word anywhere, without regard to case or accents', () => {
  expect(found('CHLOE')).toEqual(['Chloé Martin']);
  expect(found('lace ada')).toEqual(['Ada Lovelace']);
  expect(found('dev@')).toEqual(['Dev Patel']);
  expect(found('nobody')).toEqual([]);
});

it('puts first what begins with the query', () => {
  expect(found('martin')).toEqual(['Martin Ada', 'Chloé Martin']);
});
