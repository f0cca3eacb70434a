'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { LockstepClient } from '@/client/lockstep-client';
import { showToast } from '@/components/ui/toast-queue';
import { projectStream } from '@/contract/streams';
import { type UnsentText, unsentTexts } from './unsent-texts';

type LossReason = 'removed' | 'left' | 'notFound';

/** What was written in a project that is gone now. */
export type LostAccess = { reason: string; texts: readonly UnsentText[] };

/**
 * Holds on to what was not sent in a project that may not be followed any more, and leaves its pages; who is
 * elsewhere stays there.
 */
export function useLostAccess() {
  const router = useRouter();
  const [lost, setLost] = useState<LostAccess | null>(null);

  const handleAccessLost = (client: LockstepClient, projectId: string, reason: LossReason) => {
    const operations = client.outbox.all.filter(({ stream }) => stream === projectStream(projectId));
    const texts = unsentTexts(client.drafts.ofProject(projectId), operations);
    const isOpen = window.location.pathname.startsWith(`/projects/${projectId}`);
    if (texts.length > 0) setLost({ reason: sentences[reason], texts });
    else if (isOpen) showToast({ message: sentences[reason] });
    if (isOpen) router.push('/projects');
  };
  return { lost, closeLost: () => setLost(null), handleAccessLost };
}

const sentences: Record<LossReason, string> = {
  removed: 'You no longer have access to this project.',
  left: 'You left the project.',
  notFound: 'This project does not exist, or you have no access to it.',
};
