import type { ReactNode } from 'react';

/** The actions of a dialog, the primary one last. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className="mt-20 flex flex-wrap items-center justify-end gap-8">{children}</div>;
}
