'use client';

import type { StoredFile } from '@/contract/files';
import { AttachmentItem } from './attachment-item';

type AttachmentListProps = {
  files: readonly StoredFile[];
  /** Absent where they stay. */
  onRemove?: ((file: StoredFile) => void) | undefined;
};

export function AttachmentList({ files, onRemove }: AttachmentListProps) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Attachments" className="flex flex-wrap items-start gap-8">
      {files.map((file) => (
        <AttachmentItem key={file.id} file={file} onRemove={onRemove && (() => onRemove(file))} />
      ))}
    </ul>
  );
}
