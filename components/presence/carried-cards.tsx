'use client';

import type { RefObject } from 'react';
import { useProject } from '@/client/react/project-context';
import { useSignals } from '@/client/react/use-signals';
import { personColour } from '@/components/ui/person-colour';
import { PersonTag } from '@/components/ui/person-tag';
import type { DragRow } from '@/contract/signals';
import { useColumnPlace } from './use-column-place';

type CarriedCardsProps = { projectId: string; boardRef: RefObject<HTMLElement | null> };

const nothing = new Map<string, never>();

/** The cards that others carry at this moment, over the place where they would drop them. */
export function CarriedCards({ projectId, boardRef }: CarriedCardsProps) {
  const drags = useSignals((state) => state.drags.get(projectId)) ?? nothing;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-cursor overflow-clip">
      {[...drags.values()].map((drag) => (
        <CarriedCard key={drag.userId} drag={drag} boardRef={boardRef} />
      ))}
    </div>
  );
}

function CarriedCard({ drag, boardRef }: { drag: DragRow; boardRef: RefObject<HTMLElement | null> }) {
  const title = useProject((view) => view.tasks.get(drag.taskId)?.title);
  const place = useColumnPlace(boardRef, drag.overColumnId, drag.index);
  if (!title || !place) return null;
  return (
    <div
      data-person={personColour(drag.userId)}
      style={{ transform: `translate(${place.x}px, ${place.y}px)`, width: place.width }}
      className="absolute top-0 left-0 rounded-card border-2 border-person bg-surface-1 px-12 py-8 opacity-90 shadow-float transition-transform"
    >
      <p className="truncate">{title}</p>
      <PersonTag person={{ id: drag.userId, name: drag.name }} />
    </div>
  );
}
