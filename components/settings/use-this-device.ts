'use client';

import { useEffect, useState } from 'react';
import { endpointOfThisDevice, type PushObstacle, pushObstacle } from '@/client/push/this-device';

type ThisDevice = { obstacle: PushObstacle | null; endpoint: string | null };

/** What this browser is to notifications; null until it has been asked, which the server cannot do. */
export function useThisDevice(): { here: ThisDevice | null; askAgain: () => Promise<void> } {
  const [here, setHere] = useState<ThisDevice | null>(null);
  const askAgain = async () => {
    const endpoint = await endpointOfThisDevice().catch(() => null);
    setHere({ obstacle: pushObstacle(), endpoint });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked once, and again when something was done
  useEffect(() => void askAgain(), []);
  return { here, askAgain };
}
