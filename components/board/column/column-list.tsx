'use client';

import type { ReactNode } from 'react';
import { useDropColumn } from '../drag/use-drop-column';

/** The cards of a column, which scroll within it. */
export function ColumnList({ columnId, children }: { columnId: string; children: ReactNode }) {
  return (
    <ul
      ref={useDropColumn(columnId)}
      className="relative flex min-h-16 flex-col gap-8 overflow-y-auto overscroll-y-contain px-4 py-6 [scrollbar-width:thin]"
    >
      {children}
    </ul>
  );
}
