import { describe, expect, it } from 'vitest';
import { generateDocuments } from '../../scripts/documents/documents';

describe('tables in docs/', () => {
  it.each(generateDocuments())('are current in $file', ({ text, current }) => {
    expect(current, 'The tables are stale. Write them anew: npm run docs:tables').toBe(text);
  });
});
