'use client';

import { Check, Copy } from 'lucide-react';
import { Button } from './button';
import type { ButtonSize } from './button-style';
import { useCopy } from './use-copy';

type CopyButtonProps = { text: string; label?: string; size?: ButtonSize };

/** Copies a text, and says so in its own place. */
export function CopyButton({ text, label = 'Copy', size }: CopyButtonProps) {
  const { isCopied, copy } = useCopy(text);
  return (
    <Button size={size} icon={isCopied ? <Check /> : <Copy />} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
