import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { MarkdownView } from './markdown-view';

vi.mock('./mention-chip', () => ({
  MentionChip: ({ userId }: { userId: string }) => <i>mention {userId}</i>,
}));
vi.mock('./task-chip', () => ({ TaskChip: ({ taskKey }: { taskKey: string }) => <i>task {taskKey}</i> }));

const html = (text: string) => renderToStaticMarkup(<MarkdownView text={text} />);

it.each(['[x](javascript:alert(1))', '[x](data:text/html,y)', '[x](vbscript:y)', '[x](JaVaScRiPt:y)'])(
  'takes the target out of %s',
  (text) => {
    expect(html(text)).not.toContain('href');
  },
);

it('shows HTML as the inert text that it was typed as', () => {
  const rendered = html('<img src=x onerror=alert(1)> <script>alert(1)</script> **bold**');
  expect(rendered).not.toMatch(/<(img|script)/);
  expect(rendered).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

it('opens links elsewhere without handing over this page', () => {
  expect(html('[site](https://example.com)')).toContain(
    'href="https://example.com" target="_blank" rel="noopener noreferrer nofollow"',
  );
});

it('shows an image as a link, so that reading fetches nothing', () => {
  const rendered = html('![plan](https://tracker.example/p.png)');
  expect(rendered).not.toContain('<img');
  expect(rendered).toContain('href="https://tracker.example/p.png"');
});

it('shows mentions and task references as chips', () => {
  const rendered = html('[@Ada](user:0190) see #WEB-12');
  expect(rendered).toContain('<i>mention 0190</i>');
  expect(rendered).toContain('<i>task WEB-12</i>');
});
