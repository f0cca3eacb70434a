'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { messageParameter } from '../message-parameter';
import type { Dock } from './dock-context';
import { type DockFold, keepDockFold } from './dock-fold';

/** Whether the chat is shown beside the board: as chosen once, and on a phone as chosen now. */
export function useDockState(initialFold: DockFold): Dock {
  const [fold, setFold] = useState(initialFold);
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);
  const coversScreen = useMediaQuery('(max-width: 767px)');
  const isWide = useMediaQuery('(min-width: 1280px)');
  const isTablet = useMediaQuery('(min-width: 768px)');
  const isShown = coversScreen ? isDrawerOpen : isTablet && (fold === 'auto' ? isWide : fold === 'open');

  const dock = useMemo(() => {
    const show = (isToBeShown: boolean) => {
      if (coversScreen) return setIsDrawerOpen(isToBeShown);
      const next = isToBeShown ? 'open' : 'folded';
      setFold(next);
      keepDockFold(next);
    };
    return {
      fold,
      isShown,
      coversScreen,
      open: () => show(true),
      close: () => show(false),
      toggle: () => show(!isShown),
    };
  }, [fold, isShown, coversScreen]);

  // Who comes for a message is to see it.
  const isMessageWanted = useSearchParams().has(messageParameter) && !isShown;
  useEffect(() => {
    if (isMessageWanted) dock.open();
  }, [isMessageWanted, dock]);
  return dock;
}
