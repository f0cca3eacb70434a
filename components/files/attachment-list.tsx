'use client';

import type { StoredFile } from '@/contract/files';
import { AttachmentItem } from './attachment-item';

type AttachmentListProps = {
  files: readonly StoredFile[];
  /** Absent where they stay. */
  onRemove?: ((file: StoredFile) => void) | undefined;
  /** Pictures as tokens of themselves, where they wait to be sent. */
  isSmall?: boolean;
};

export function AttachmentList({ files, onRemove, isSmall = false }: AttachmentListProps) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Attachments" className="flex flex-wrap items-start gap-8">
      {files.map((file) => (
        <AttachmentItem
          key={file.id}
          file={file}
          isSmall={isSmall}
          onRemove={onRemove && (() => onRemove(file))}
        />
      ))}
    </ul>
  );
}
