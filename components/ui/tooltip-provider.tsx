'use client';

import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';

/** Once per page: after one tooltip has shown, its neighbours show without a delay. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={400} skipDelayDuration={200}>
      {children}
    </Tooltip.Provider>
  );
}
