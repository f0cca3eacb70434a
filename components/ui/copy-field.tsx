'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { announce } from './announce';
import { Button } from './button';
import { TextField } from './text-field';

/** A text to take away, such as a secret or a link; selected as a whole where copying is not allowed. */
export function CopyField({ value, label }: { value: string; label: string }) {
  const [isCopied, setIsCopied] = useState(false);

  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setIsCopied(true);
    announce(`${label} copied`);
  };

  return (
    <div className="flex items-center gap-8">
      <div className="min-w-0 flex-1 font-mono">
        <TextField
          aria-label={label}
          value={value}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <Button
        icon={isCopied ? <Check /> : <Copy />}
        onClick={() => void copy().catch(() => setIsCopied(false))}
      >
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
