'use client';

import { File as FileIcon, X } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import type { StoredFile } from '@/contract/files';
import { filePath } from './file-path';
import { fileSize } from './file-size';

type AttachmentItemProps = { file: StoredFile; isSmall: boolean; onRemove?: (() => void) | undefined };

/** A file that can be opened: a picture shows itself, everything else says what it is. */
export function AttachmentItem({ file, isSmall, onRemove }: AttachmentItemProps) {
  const isPicture = file.width !== null && file.height !== null;
  return (
    <li className="group/attachment relative min-w-0 max-w-full">
      <a
        href={filePath(file)}
        target="_blank"
        rel="noreferrer"
        className="flex max-w-full overflow-hidden rounded-control border border-line bg-surface-1 hover:border-ink-3"
      >
        {isPicture ? (
          <Picture file={file} isSmall={isSmall} />
        ) : (
          <Name file={file} hasRoom={onRemove !== undefined} />
        )}
      </a>
      {onRemove && (
        <span className="absolute top-4 right-4 rounded-control bg-surface-1 pointer-fine:opacity-0 pointer-fine:focus-within:opacity-100 pointer-fine:group-hover/attachment:opacity-100">
          <IconButton icon={<X />} label={`Remove ${file.name}`} size="small" onClick={onRemove} />
        </span>
      )}
    </li>
  );
}

/** Its size is known before its bytes are, so that nothing jumps when they come. */
function Picture({ file, isSmall }: { file: StoredFile; isSmall: boolean }) {
  return (
    // biome-ignore lint/performance/noImgElement: Who may see it is asked at each request, which an image cache would not do.
    <img
      src={filePath(file, 'preview')}
      alt={file.name}
      width={file.width ?? undefined}
      height={file.height ?? undefined}
      loading="lazy"
      className={`h-auto w-auto max-w-full object-contain ${isSmall ? 'max-h-64' : 'max-h-attachment'}`}
    />
  );
}

function Name({ file, hasRoom }: { file: StoredFile; hasRoom: boolean }) {
  return (
    <span className={`flex min-w-0 items-center gap-8 py-6 pl-8 ${hasRoom ? 'pr-36' : 'pr-12'}`}>
      <FileIcon aria-hidden="true" className="shrink-0 text-ink-3" />
      <span className="min-w-0">
        <span className="block truncate">{file.name}</span>
        <span className="block text-ink-3 text-meta">{fileSize(file.byteSize)}</span>
      </span>
    </span>
  );
}
