'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { useCaughtUp } from './catch-up-context';
import { caughtUpText } from './caught-up-text';
import { MissedPanel } from './missed-panel';

type CatchUpNoticeProps = {
  /** Plays what happened after this event. */
  onReplay: (since: number) => void;
};

/** What changed while one was away: a line over the foot of the board, which moves nothing, and the list behind it. */
export function CatchUpNotice({ onReplay }: CatchUpNoticeProps) {
  const { missed, changes, dismiss } = useCaughtUp();
  const [isListOpen, setIsListOpen] = useState(false);
  const text = missed && caughtUpText(changes.length, missed.cut);
  const replay = () => {
    setIsListOpen(false);
    if (missed) onReplay(missed.since);
  };
  const close = () => {
    setIsListOpen(false);
    dismiss();
  };

  return (
    <>
      <div className="pointer-events-none absolute inset-x-12 bottom-12 z-bar flex justify-center">
        <div
          role="status"
          className={classNames(
            'pointer-events-auto flex max-w-full items-center gap-8 rounded-float bg-surface-2 not-empty:py-4 not-empty:pr-6 not-empty:pl-16 not-empty:shadow-float',
            isListOpen && 'invisible',
          )}
        >
          {text && (
            <>
              <span className="min-w-0">{text}</span>
              {changes.length > 0 && (
                <>
                  <Button size="small" onClick={() => setIsListOpen(true)}>
                    Show
                  </Button>
                  <Button size="small" variant="ghost" onClick={replay}>
                    Replay
                  </Button>
                </>
              )}
              <IconButton icon={<X />} label="Dismiss" size="small" onClick={close} />
            </>
          )}
        </div>
      </div>
      <MissedPanel
        isOpen={isListOpen && text !== null}
        onClose={() => setIsListOpen(false)}
        onDone={close}
        onReplay={replay}
      />
    </>
  );
}
