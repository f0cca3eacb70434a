'use client';

import { Check, Copy } from 'lucide-react';
import { Button } from './button';
import { useCopy } from './use-copy';

type CopyIdProps = { id: string; label: string };

/** The beginning of an id, which tells it from its neighbours; a click takes the whole of it away. */
export function CopyId({ id, label }: CopyIdProps) {
  const { isCopied, copy } = useCopy(id);
  return (
    <Button
      variant="ghost"
      size="small"
      title={id}
      aria-label={`Copy ${label} ${id}`}
      icon={isCopied ? <Check /> : <Copy />}
      onClick={() => void copy()}
    >
      <code>{id.slice(0, 8)}</code>
    </Button>
  );
}
