'use client';

import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { DialogFooter } from '@/components/ui/dialog-footer';
import { TooltipProvider } from '@/components/ui/tooltip-provider';
import type { UnsentText } from './unsent-texts';

type UnsentTextsDialogProps = {
  /** Why they cannot be sent any more. */
  reason: string;
  texts: readonly UnsentText[];
  onClose: () => void;
};

/** After access to a project was lost: what was written in it and not sent, to be taken along. */
export function UnsentTextsDialog({ reason, texts, onClose }: UnsentTextsDialogProps) {
  return (
    // It stands beside the shell that has the page's own.
    <TooltipProvider>
      <Dialog
        isOpen
        onOpenChange={onClose}
        title={reason}
        description="What you had not sent is kept: copy what you need. If you are let in again, it is where you left it."
      >
        <ul aria-label="Not sent" className="flex flex-col gap-12">
          {texts.map(({ key, label, text }) => (
            <li key={key} className="rounded-control bg-fill px-12 py-8">
              <div className="flex items-center justify-between gap-8">
                <h3 className="min-w-0 truncate font-medium">{label}</h3>
                <CopyButton size="small" text={text} />
              </div>
              <p className="mt-4 whitespace-pre-wrap text-ink-2 [overflow-wrap:anywhere]">{text}</p>
            </li>
          ))}
        </ul>
        <DialogFooter>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </DialogFooter>
      </Dialog>
    </TooltipProvider>
  );
}
