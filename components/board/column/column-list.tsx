'use client';

import type { ReactNode } from 'react';
import { useDropColumn } from '../drag/use-drop-column';

/** The cards of a column, which scroll within it. */
export function ColumnList({ columnId, children }: { columnId: string; children: ReactNode }) {
  return (
    <div
      data-column-scroll=""
      className="min-h-16 overflow-y-auto overscroll-y-contain [scrollbar-width:thin]"
    >
      <ul ref={useDropColumn(columnId)} className="relative flex flex-col gap-8 px-4 py-6">
        {children}
      </ul>
    </div>
  );
}
