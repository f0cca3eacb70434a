'use client';

import { lazy, Suspense } from 'react';
import { AsTyped } from './as-typed';
import { loadMarkdownView } from './load-markdown-view';

const MarkdownView = lazy(async () => ({ default: await loadMarkdownView() }));

/** Written text, as its author meant it. Until the reader of Markdown is loaded it stands there as it was typed. */
export function Markdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<AsTyped text={text} />}>
      <MarkdownView text={text} />
    </Suspense>
  );
}
