'use client';

import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type ReactNode, useEffect, useState } from 'react';
import { IconButton } from './icon-button';
import { inertOutside } from './inert-outside';
import { ownsEscape } from './owns-escape';
import { useMediaQuery } from './use-media-query';
import { useReturnFocus } from './use-return-focus';

type PanelProps = {
  isOpen: boolean;
  /** By the close button or Escape. A click on what lies beside the panel does not close it. */
  onClose: () => void;
  /** The accessible name. */
  label: string;
  /** On the left of the panel's bar: the task's key, where it is. */
  heading?: ReactNode;
  /** On the right of the panel's bar, before the close button. */
  actions?: ReactNode;
  children: ReactNode;
  /** Fixed at the foot: a composer. */
  footer?: ReactNode;
  /** Moves the focus on from where it was before: to a card that was drawn anew meanwhile. */
  onReturnFocus?: () => void;
};

/**
 * Slides over the right of its positioned parent and leaves the rest in use: a dialog, but not a modal one. On a
 * phone it covers the screen, and what lies under it is inert.
 */
export function Panel({
  isOpen,
  onClose,
  label,
  heading,
  actions,
  children,
  footer,
  onReturnFocus,
}: PanelProps) {
  const [content, setContent] = useState<HTMLDivElement | null>(null);
  const returnFocus = useReturnFocus(isOpen);
  const coversScreen = useMediaQuery('(max-width: 767px)');

  useEffect(() => {
    if (content && coversScreen) return inertOutside(content);
  }, [content, coversScreen]);

  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()} modal={false}>
      <Dialog.Content
        ref={setContent}
        aria-describedby={undefined}
        aria-modal={coversScreen || undefined}
        onOpenAutoFocus={(event) => {
          // The panel itself, not its first button, whose tooltip would open with it.
          event.preventDefault();
          content?.focus();
        }}
        onInteractOutside={(event) => event.preventDefault()}
        onEscapeKeyDown={(event) => {
          if (isEscapeTaken(event.target, content)) event.preventDefault();
        }}
        onCloseAutoFocus={(event) => {
          // Another panel took this one's place, and the focus with it.
          if (document.activeElement !== document.body) return event.preventDefault();
          returnFocus(event);
          onReturnFocus?.();
        }}
        className="fixed inset-0 z-panel flex animate-panel-in flex-col bg-surface-1 outline-none data-[state=closed]:animate-panel-out tablet:absolute tablet:left-auto tablet:w-panel tablet:max-w-full tablet:border-line tablet:border-l tablet:shadow-panel"
      >
        <Dialog.Title className="sr-only">{label}</Dialog.Title>
        <div className="flex h-44 shrink-0 items-center gap-4 border-line border-b pr-8 pl-20">
          <div className="min-w-0 flex-1 truncate text-ink-3 text-meta">{heading}</div>
          {actions}
          <Dialog.Close asChild>
            <IconButton icon={<X />} label="Close" shortcut="Esc" />
          </Dialog.Close>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-20 py-16">{children}</div>
        {footer && <div className="shrink-0 border-line border-t px-20 py-12">{footer}</div>}
      </Dialog.Content>
    </Dialog.Root>
  );
}

/** What is typed or carried beside the panel is not the panel's to close by. */
function isEscapeTaken(target: EventTarget | null, panel: HTMLElement | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isBeside = !panel?.contains(target) && target.matches('input, textarea, select');
  return isBeside || ownsEscape(target);
}
