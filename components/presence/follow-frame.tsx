'use client';

import type { RefObject } from 'react';
import { personColour } from '@/components/ui/person-colour';
import { PersonTag } from '@/components/ui/person-tag';
import { useFollowing } from './following';
import { useFollowMoves } from './use-follow-moves';

type FollowFrameProps = { boardRef: RefObject<HTMLElement | null> };

/** The frame in the colour of the person who is followed, until one does something of one's own. */
export function FollowFrame({ boardRef }: FollowFrameProps) {
  const { followed } = useFollowing();
  useFollowMoves(boardRef);
  if (!followed) return null;
  return (
    <div
      data-person={personColour(followed.id)}
      className="pointer-events-none absolute inset-0 z-cursor border-2 border-person"
    >
      <p role="status" className="absolute top-8 left-1/2 -translate-x-1/2">
        <PersonTag person={{ id: followed.id, name: `Following ${followed.name} · Esc` }} />
      </p>
    </div>
  );
}
