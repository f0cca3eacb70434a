'use client';

import { Copy, CornerUpLeft, ListPlus, Pencil, Trash2 } from 'lucide-react';
import { useClient } from '@/client/react/client-context';
import { copyText } from '@/components/ui/copy-text';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { showToast } from '@/components/ui/toast-queue';
import type { Message } from '@/contract/messages';
import { useRoomContext } from '../room-context';

/** The lines of a message's menu. */
export function useMessageEntries(message: Message): MenuEntry[] {
  const { userId } = useClient();
  const { answer, edit, makeTask, askToDelete, canWrite, canModerate } = useRoomContext();
  const isOwn = message.authorId === userId;
  const entries: MenuEntry[] = [];
  if (canWrite) {
    entries.push({
      kind: 'action',
      label: 'Reply',
      icon: <CornerUpLeft />,
      shortcut: 'R',
      onSelect: () => answer(message.id),
    });
  }
  if (canWrite && isOwn) {
    entries.push({
      kind: 'action',
      label: 'Edit',
      icon: <Pencil />,
      shortcut: 'E',
      onSelect: () => edit(message.id),
    });
  }
  if (makeTask) {
    entries.push({
      kind: 'action',
      label: 'Make a task of it',
      icon: <ListPlus />,
      onSelect: () => makeTask(message),
    });
  }
  entries.push({
    kind: 'action',
    label: 'Copy text',
    icon: <Copy />,
    onSelect: () => void copyMessage(message.body),
  });
  if (canWrite && (isOwn || canModerate)) {
    entries.push(
      { kind: 'separator' },
      {
        kind: 'action',
        label: 'Delete…',
        icon: <Trash2 />,
        isDanger: true,
        onSelect: () => askToDelete(message.id),
      },
    );
  }
  return entries;
}

async function copyMessage(text: string): Promise<void> {
  const isCopied = await copyText(text);
  showToast({
    message: isCopied ? 'The text is copied' : 'The text could not be copied',
    tone: isCopied ? 'plain' : 'danger',
  });
}
