'use client';

import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';

/**
 * Around all that uses `Tooltip` or `IconButton`; after one tooltip has shown, its neighbours show without a delay.
 * The signed-in frame has it. The pages before it do without tooltips, and without the 20 kB they cost.
 */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={400} skipDelayDuration={200}>
      {children}
    </Tooltip.Provider>
  );
}
