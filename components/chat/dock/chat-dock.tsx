'use client';

import { PanelRight, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useFollowedProject } from '@/client/react/project-context';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { inertOutside } from '@/components/ui/inert-outside';
import { ProjectRoom } from '../project-room';
import { useDock } from './dock-context';
import type { DockFold } from './dock-fold';
import { useOfferChat } from './offered-chat';

/** By CSS, so that the first picture is right before any script has run. */
const shownAt: Record<DockFold, string> = {
  auto: 'hidden wide:flex',
  open: 'hidden tablet:flex',
  folded: 'hidden',
};

/** The project's chat: beside the board, over it where there is no room, and on a phone in its place. */
export function ChatDock() {
  const { fold, isShown, coversScreen, open, close } = useDock();
  useOfferChat(useFollowedProject().stream, open);
  const dock = useRef<HTMLElement>(null);
  const isDrawer = isShown && coversScreen;

  useEffect(() => {
    if (!isDrawer || !dock.current) return;
    const opener = document.activeElement;
    const undo = inertOutside(dock.current);
    dock.current.focus();
    return () => {
      undo();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [isDrawer]);

  return (
    <aside
      ref={dock}
      aria-label="Chat"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (isDrawer && event.key === 'Escape' && !event.defaultPrevented) close();
      }}
      className={classNames(
        'flex-col bg-surface-1 outline-none',
        isDrawer
          ? 'fixed inset-0 z-panel flex pb-[env(safe-area-inset-bottom)]'
          : `${shownAt[fold]} absolute inset-y-0 right-0 z-panel w-dock border-line border-l shadow-panel desktop:static desktop:z-auto desktop:shrink-0 desktop:shadow-none`,
      )}
    >
      <div className="flex h-44 shrink-0 items-center gap-8 border-line border-b pr-8 pl-16">
        <h2 className="min-w-0 flex-1 truncate font-semibold">Chat</h2>
        <IconButton
          icon={coversScreen ? <X /> : <PanelRight />}
          label={coversScreen ? 'Close the chat' : 'Fold the chat'}
          shortcut={coversScreen ? undefined : ']'}
          onClick={close}
        />
      </div>
      {isShown && <ProjectRoom />}
    </aside>
  );
}
