'use client';

import { useClient } from '@/client/react/client-context';
import { useFollowedProject } from '@/client/react/project-context';
import type { Task } from '@/contract/tasks';
import { focusComposer } from '../composer/focus-composer';
import { useDock } from './dock-context';

/** Puts a task into the message that is being written, so that something can be said about it. */
export function useShareInChat(): (task: Task) => void {
  const { roomDrafts } = useClient();
  const { stream } = useFollowedProject();
  const { open } = useDock();
  return ({ key }) => {
    const { text } = roomDrafts.get(stream);
    const before = text === '' || /\s$/.test(text) ? text : `${text} `;
    roomDrafts.change(stream, { text: `${before}#${key} ` });
    open();
    // A chat that was folded has its field only after it is drawn.
    requestAnimationFrame(focusComposer);
  };
}
