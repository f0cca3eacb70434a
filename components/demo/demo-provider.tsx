'use client';

import type { ReactNode } from 'react';
import { DemoContext } from './demo-context';

/** Says to the pages whether they are those of the demo. */
export function DemoProvider({ isDemo, children }: { isDemo: boolean; children: ReactNode }) {
  return <DemoContext value={isDemo}>{children}</DemoContext>;
}
