'use client';

import { useCallback } from 'react';
import { useClient } from '@/client/react/client-context';
import { type Uploads, useUploads } from '@/components/files/use-uploads';
import { showToast } from '@/components/ui/toast-queue';
import type { StoredFile } from '@/contract/files';
import { limits } from '@/contract/limits';
import type { RoomTarget } from '@/contract/room-target';

/** Uploads files for the message that is being written; each joins the draft as soon as it is there. */
export function useDraftUploads(target: RoomTarget, stream: string): Uploads {
  const { roomDrafts } = useClient();
  const keep = useCallback(
    (file: StoredFile) => roomDrafts.change(stream, { files: [...roomDrafts.get(stream).files, file] }),
    [roomDrafts, stream],
  );
  const uploads = useUploads(target, keep);
  return {
    ...uploads,
    add(files) {
      const room = limits.attachmentsPerMessage - roomDrafts.get(stream).files.length - uploads.items.length;
      const chosen = [...files];
      uploads.add(chosen.slice(0, Math.max(0, room)));
      if (chosen.length > room) {
        showToast({
          message: `A message holds at most ${limits.attachmentsPerMessage} files.`,
          tone: 'danger',
        });
      }
    },
  };
}
