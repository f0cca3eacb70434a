'use client';

import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { dialogStyle, scrimStyle } from './dialog-style';
import { IconButton } from './icon-button';
import { ownsEscape } from './owns-escape';
import { useReturnFocus } from './use-return-focus';

type DialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Usually a form that ends in `DialogFooter`. */
  children: ReactNode;
  /** Finds another place for the focus when what had it before is gone. */
  onFocusLost?: () => void;
};

export function Dialog({ isOpen, onOpenChange, title, description, children, onFocusLost }: DialogProps) {
  const returnFocus = useReturnFocus(isOpen);
  const content = useRef<HTMLDivElement>(null);
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={scrimStyle} />
        <RadixDialog.Content
          ref={content}
          className={dialogStyle}
          onOpenAutoFocus={(event) => {
            // Not the close button: its tooltip would open with the dialog, and take the first Escape for itself.
            if (content.current?.querySelector('input, select, textarea')) return;
            event.preventDefault();
            content.current?.focus();
          }}
          onCloseAutoFocus={(event) => {
            returnFocus(event);
            if (document.activeElement === document.body) onFocusLost?.();
          }}
          onEscapeKeyDown={(event) => ownsEscape(event.target) && event.preventDefault()}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <RadixDialog.Title className="px-20 pt-16 pr-44 font-semibold text-title tracking-title">
            {title}
          </RadixDialog.Title>
          {description && (
            <RadixDialog.Description className="px-20 pt-4 text-body text-ink-2">
              {description}
            </RadixDialog.Description>
          )}
          <div className="px-20 pt-12 pb-20">{children}</div>
          {/* Last, so that the focus goes to the first field. */}
          <div className="absolute top-12 right-12">
            <RadixDialog.Close asChild>
              <IconButton icon={<X />} label="Close" shortcut="Esc" />
            </RadixDialog.Close>
          </div>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
