import { describe, expect, it } from 'vitest';
import { mentionOf, withMentionLinks, withoutMentionLinks } from './mention-text';

const idOf = (digit: string) => `${digit.repeat(8)}-0000-7000-8000-000000000000`;
const ada = { id: idOf('a'), name: 'Ada Okafor' };
const ann = { id: idOf('b'), name: 'Ann' };
const anna = { id: idOf('c'), name: 'Ann Lee' };
const dot = { id: idOf('d'), name: 'J. (Jo) Doe' };
const people = [ada, ann, anna, dot];

describe('withMentionLinks', () => {
  it('links whole names, the longest that fits', () => {
    expect(withMentionLinks('@Ann Lee and @Ann, ask @Ada Okafor!', people)).toBe(
      `[@Ann Lee](user:${anna.id}) and [@Ann](user:${ann.id}), ask [@Ada Okafor](user:${ada.id})!`,
    );
  });

  it('takes signs in a name for what they are', () => {
    expect(withMentionLinks('@J. (Jo) Doe?', people)).toBe(`[@J. (Jo) Doe](user:${dot.id})?`);
  });

  it.each(['me@Ann', '@Annabel', '`@Ann`', '```\n@Ann\n```', '[@Ann](https://a.example)', '@Nobody', 'Ann'])(
    'leaves %j alone',
    (text) => {
      expect(withMentionLinks(text, people)).toBe(text);
    },
  );

  it('does not guess between two people of one name', () => {
    const other = { id: idOf('e'), name: 'Ann' };
    expect(withMentionLinks('@Ann', [ann, other])).toBe('@Ann');
    expect(mentionOf(other, [ann, other])).toBe(`[@Ann](user:${other.id})`);
    expect(mentionOf(ada, people)).toBe('@Ada Okafor');
  });
});

it('gives a text back as it was typed, with the names that people have now', () => {
  expect(withoutMentionLinks(`Hi [@Ada](user:${ada.id})`, people)).toBe('Hi @Ada Okafor');
  const stranger = `[@Eve](user:${idOf('f')})`;
  expect(withoutMentionLinks(stranger, people)).toBe(stranger);
  const text = 'Ask @Ann Lee, or @Ada Okafor';
  expect(withoutMentionLinks(withMentionLinks(text, people), people)).toBe(text);
});
