'use client';

import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { openGroup } from './inbox-url';

type InboxPaneProps = {
  label: string;
  /** On the left of the pane's bar. */
  heading?: ReactNode;
  /** On the right of it. */
  actions?: ReactNode;
  children: ReactNode;
  /** Fixed at the foot. */
  footer?: ReactNode;
};

/** What is open beside the list; on a phone in its place. */
export function InboxPane({ label, heading, actions, children, footer }: InboxPaneProps) {
  return (
    <section aria-label={label} className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface-1">
      <div className="flex h-44 shrink-0 items-center gap-4 border-line border-b pr-8 pl-8 tablet:pl-20">
        <span className="tablet:hidden">
          <IconButton icon={<ArrowLeft />} label="Back to the list" onClick={() => openGroup(null)} />
        </span>
        <div className="min-w-0 flex-1 truncate text-ink-3 text-meta">{heading}</div>
        {actions}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-20 py-16">
        <div className="mx-auto max-w-page">{children}</div>
      </div>
      {footer && (
        <div className="shrink-0 border-line border-t px-20 py-12">
          <div className="mx-auto max-w-page">{footer}</div>
        </div>
      )}
    </section>
  );
}
