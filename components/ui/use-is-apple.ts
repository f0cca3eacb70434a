'use client';

import { useSyncExternalStore } from 'react';

/** Whether the platform key is Command. The server cannot know, and says Ctrl. */
export function useIsApple(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
}
