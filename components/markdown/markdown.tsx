'use client';

import { lazy, Suspense } from 'react';
import { markdownStyle } from './markdown-style';

const MarkdownView = lazy(async () => ({ default: (await import('./markdown-view')).MarkdownView }));

/** Written text, as its author meant it. Until the reader of Markdown is loaded it stands there as it was typed. */
export function Markdown({ text }: { text: string }) {
  const asTyped = (
    <div className={markdownStyle}>
      <p>{text}</p>
    </div>
  );
  return (
    <Suspense fallback={asTyped}>
      <MarkdownView text={text} />
    </Suspense>
  );
}
