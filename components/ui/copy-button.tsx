'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { announce } from './announce';
import { Button } from './button';
import type { ButtonSize } from './button-style';
import { copyText } from './copy-text';

type CopyButtonProps = { text: string; label?: string; size?: ButtonSize };

/** Copies a text, and says so in its own place. */
export function CopyButton({ text, label = 'Copy', size }: CopyButtonProps) {
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

  return (
    <Button size={size} icon={isCopied ? <Check /> : <Copy />} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
