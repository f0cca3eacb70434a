import { type RefObject, useEffect } from 'react';
import { useFollowedProject } from '@/client/react/project-context';
import { useSignals } from '@/client/react/use-signals';
import { closeTask, openTask } from '@/components/task/task-url';
import { elementOf } from './anchor';
import { useFollowing } from './following';

/** Scrolls to where the followed person points and opens what they open; any own move ends it. */
export function useFollowMoves(boardRef: RefObject<HTMLElement | null>): void {
  const { projectId } = useFollowedProject();
  const { followed, stop } = useFollowing();
  const cursor = useSignals(({ cursors }) => followed && cursors.get(projectId)?.get(followed.id));
  const viewing = useSignals(({ online }) => {
    const member = online.get(projectId)?.find(({ userId }) => userId === followed?.id);
    return member?.viewing ?? null;
  });

  useEffect(() => {
    if (!cursor || !boardRef.current) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    elementOf(boardRef.current, cursor.anchor)?.scrollIntoView({
      behavior: still ? 'auto' : 'smooth',
      block: 'nearest',
      inline: 'nearest',
    });
  }, [cursor, boardRef]);

  const isFollowing = followed !== null;
  useEffect(() => {
    if (!isFollowing) return;
    if (viewing) openTask(projectId, viewing);
    else closeTask(projectId);
  }, [isFollowing, viewing, projectId]);

  useEffect(() => {
    if (!isFollowing) return;
    const stopByKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') stop();
    };
    window.addEventListener('wheel', stop, { passive: true });
    window.addEventListener('pointerdown', stop);
    window.addEventListener('keydown', stopByKey, true);
    return () => {
      window.removeEventListener('wheel', stop);
      window.removeEventListener('pointerdown', stop);
      window.removeEventListener('keydown', stopByKey, true);
    };
  }, [isFollowing, stop]);
}
