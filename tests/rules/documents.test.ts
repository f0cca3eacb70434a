import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateDocuments } from '../../scripts/documents/documents';

describe('tables in docs/', () => {
  it.each(generateDocuments())('are current in $file', ({ text, current }) => {
    expect(current, 'The tables are stale. Write them anew: npm run docs:tables').toBe(text);
  });
});

describe('links and named files exist', () => {
  it.each(pages())('in %s', (page) => {
    const text = readFileSync(page, 'utf8');
    const targets = [
      ...linkedFrom(text).map((link) => path.join(path.dirname(page), link)),
      ...namedIn(text),
    ];
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });
});

function pages(): string[] {
  const inDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' });
  return [...readdirSync('.'), ...inDocs.map((file) => path.join('docs', file))].filter((file) =>
    file.endsWith('.md'),
  );
}

/** Targets of links within the repository, and of images. */
function linkedFrom(text: string): string[] {
  const link = /\[[^\]]*\]\((?!https?:|#)(?<target>[^)#\s]+)|src="(?<source>[^"]+)"/g;
  return [...text.matchAll(link)].map(({ groups }) => groups?.target ?? groups?.source ?? '');
}

/** Whole paths between backticks, such as `server/index.ts`. */
function namedIn(text: string): string[] {
  const file = /`(?<file>(?:app|client|components|contract|db|docs|scripts|server|tests)\/[\w./-]+[.]\w+)`/g;
  return [...text.matchAll(file)].map(({ groups }) => groups?.file ?? '');
}
