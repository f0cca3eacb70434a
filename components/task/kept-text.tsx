'use client';

import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';

type KeptTextProps = {
  /** Why it was not sent, as a sentence. */
  children: string;
  text: string;
  onDiscard: () => void;
  onGoOn?: () => void;
  goOnLabel?: string;
};

/** Text that was typed and could not be sent: still here, to be copied or gone on with. */
export function KeptText({ children, text, onDiscard, onGoOn, goOnLabel = 'Go on' }: KeptTextProps) {
  return (
    <div className="mt-8 rounded-control border border-transparent bg-fill px-12 py-8">
      <p className="text-ink-2">{children}</p>
      <p className="mt-4 max-h-[160px] overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text}
      </p>
      <div className="mt-8 flex flex-wrap gap-8">
        {onGoOn && (
          <Button size="small" variant="primary" onClick={onGoOn}>
            {goOnLabel}
          </Button>
        )}
        <CopyButton size="small" text={text} label="Copy text" />
        <Button size="small" variant="ghost" onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </div>
  );
}
