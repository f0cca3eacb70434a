import { useEffect, useState } from 'react';
import { announce } from './announce';
import { copyText } from './copy-text';

/** Copies a text, and knows for a moment that it was copied. */
export function useCopy(text: string): { isCopied: boolean; copy: () => Promise<void> } {
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    const isDone = await copyText(text);
    setIsCopied(isDone);
    announce(isDone ? 'Copied' : 'Could not be copied');
  };
  return { isCopied, copy };
}
