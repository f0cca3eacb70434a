'use client';

import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react';

type FileDropProps = {
  /** Null where nothing may be attached. */
  onFiles: ((files: Iterable<File>) => void) | null;
  children: ReactNode;
};

/** Where files can be dropped and pictures pasted; text goes where it would go anyway. */
export function FileDrop({ onFiles, children }: FileDropProps) {
  const [isOver, setIsOver] = useState(false);
  if (!onFiles) return children;
  const take = (event: DragEvent | ClipboardEvent, files: FileList) => {
    setIsOver(false);
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Dropping and pasting are shortcuts for the button "Attach files".
    <div
      className="relative shrink-0"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={(event) => take(event, event.dataTransfer.files)}
      onPaste={(event) => take(event, event.clipboardData.files)}
    >
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center rounded-control border-2 border-accent border-dashed bg-accent-soft font-medium">
          Drop to attach
        </div>
      )}
    </div>
  );
}
