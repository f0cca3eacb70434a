'use client';

import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '@/components/ui/icon-button';

type AttachButtonProps = { onFiles: (files: Iterable<File>) => void; tooltipSide?: 'top' | 'bottom' };

/** Asks the system for files. */
export function AttachButton({ onFiles, tooltipSide = 'bottom' }: AttachButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        icon={<Paperclip />}
        label="Attach files"
        size="small"
        tooltipSide={tooltipSide}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-attach=""
        onChange={({ currentTarget }) => {
          onFiles(currentTarget.files ?? []);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
