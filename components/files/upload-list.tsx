'use client';

import { RotateCw, X } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { fileSize } from './file-size';
import type { Upload, Uploads } from './use-uploads';

/** What is on its way, and what did not get there. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  if (uploads.items.length === 0) return null;
  return (
    <ul className="flex flex-col gap-4" aria-label="Uploads">
      {uploads.items.map((upload) => (
        <UploadLine
          key={upload.key}
          upload={upload}
          onRetry={() => uploads.retry(upload.key)}
          onRemove={() => uploads.remove(upload.key)}
        />
      ))}
    </ul>
  );
}

type UploadLineProps = { upload: Upload; onRetry: () => void; onRemove: () => void };

function UploadLine({ upload: { file, progress, error }, onRetry, onRemove }: UploadLineProps) {
  return (
    <li className="flex items-center gap-8 rounded-control border border-line bg-surface-1 py-4 pr-4 pl-12">
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-8">
          <span className="truncate">{file.name}</span>
          <span className="shrink-0 text-ink-3 text-meta">{fileSize(file.size)}</span>
        </span>
        {error ? (
          <span role="alert" className="block text-danger text-meta">
            Not uploaded: {error.message}.
          </span>
        ) : (
          <progress
            className="mt-4 block h-4 w-full accent-accent"
            aria-label={`Uploading ${file.name}`}
            value={progress}
          />
        )}
      </span>
      {error && <IconButton icon={<RotateCw />} label="Upload again" size="small" onClick={onRetry} />}
      <IconButton
        icon={<X />}
        label={error ? 'Put away' : 'Stop the upload'}
        size="small"
        onClick={onRemove}
      />
    </li>
  );
}
