import { expect, it } from 'vitest';
import { linkTaskReferences } from './link-task-references';

const link = linkTaskReferences();
const text = (value: string) => ({ type: 'text', value });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children: children as never[] });

it('makes a reference in running text a link', () => {
  const tree = paragraph(text('See #WEB-12, then go on'));
  link(tree);
  expect(tree.children).toEqual([
    text('See '),
    { type: 'link', url: 'task:WEB-12', children: [text('#WEB-12')] },
    text(', then go on'),
  ]);
});

it.each(['http://x.example/#WEB-1', 'a#WEB-1', '##WEB-1', '#web-1', '#WEB-0', '#WEB-1a'])(
  'leaves %s alone',
  (value) => {
    const tree = paragraph(text(value));
    link(tree);
    expect(tree.children).toEqual([text(value)]);
  },
);

it('leaves links and code alone', () => {
  const inside = [
    { type: 'link', url: '/', children: [text('#WEB-1')] },
    { type: 'inlineCode', value: '#WEB-1' },
  ];
  const tree = paragraph(...structuredClone(inside));
  link(tree);
  expect(tree.children).toEqual(inside);
});

it('finds references in emphasis and lists', () => {
  const tree = paragraph({ type: 'strong', children: [text('#OPS-7')] });
  link(tree);
  expect(tree.children[0]).toMatchObject({ children: [{ type: 'link', url: 'task:OPS-7' }] });
});
