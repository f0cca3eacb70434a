'use client';

import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { dialogStyle, scrimStyle } from './dialog-style';
import { IconButton } from './icon-button';

type DialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Usually a form that ends in `DialogFooter`. */
  children: ReactNode;
};

export function Dialog({ isOpen, onOpenChange, title, description, children }: DialogProps) {
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={scrimStyle} />
        <RadixDialog.Content
          className={dialogStyle}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <header className="flex items-start gap-8 pt-12 pr-12 pl-20">
            <RadixDialog.Title className="flex-1 py-4 font-semibold text-title tracking-title">
              {title}
            </RadixDialog.Title>
            <RadixDialog.Close asChild>
              <IconButton icon={<X />} label="Close" shortcut="Esc" />
            </RadixDialog.Close>
          </header>
          {description && (
            <RadixDialog.Description className="px-20 pb-4 text-body text-ink-2">
              {description}
            </RadixDialog.Description>
          )}
          <div className="px-20 pt-8 pb-20">{children}</div>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
