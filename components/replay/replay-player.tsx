'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import type { ReplayTape } from '@/client/history/replay-tape';
import { ProjectViewContext } from '@/client/react/project-context';
import type { TaskFilter } from '@/components/board/filter/task-filter';
import { rememberPlaces } from '@/components/board/glide';
import { useShortcuts } from '@/components/shortcuts/use-shortcuts';
import { ReplayBoard } from './replay-board';
import { ReplayCaption } from './replay-caption';
import { ReplayControls } from './replay-controls';
import { speeds, usePlayer } from './use-player';

type ReplayPlayerProps = { tape: ReplayTape; filter: TaskFilter; onLeave: () => void };

/** Plays a tape: the board as it was, who did what, and the controls. */
export function ReplayPlayer({ tape, filter, onLeave }: ReplayPlayerProps) {
  const player = usePlayer(tape.steps.length);
  const { position, length, seek } = player;
  const [store] = useState(() => createStore(() => ({ view: tape.stateAfter(0) })));
  const root = useRef<HTMLElement>(null);
  const step = position === 0 ? null : (tape.steps[position - 1] ?? null);

  useLayoutEffect(() => {
    const glide = root.current && rememberPlaces(root.current);
    store.setState({ view: tape.stateAfter(position) });
    // The store's listeners have asked React to draw, which it does before the next frame.
    if (glide) queueMicrotask(glide);
  }, [store, tape, position]);

  const changeSpeed = (by: 1 | -1) => {
    const next = speeds[speeds.indexOf(player.speed) + by];
    if (next) player.setSpeed(next);
  };
  useShortcuts({
    togglePlaying: player.togglePlaying,
    stepBack: () => seek(position - 1),
    stepForward: () => seek(position + 1),
    toFirstStep: () => seek(0),
    toLastStep: () => seek(length),
    faster: () => changeSpeed(1),
    slower: () => changeSpeed(-1),
  });

  return (
    <section ref={root} aria-label="Replay" className="flex min-w-0 flex-1 flex-col">
      <ProjectViewContext value={store}>
        <ReplayBoard filter={filter} step={step} />
      </ProjectViewContext>
      <div className="shrink-0 border-line border-t bg-surface-1 px-16 py-8">
        <ReplayCaption tape={tape} position={position} />
        <ReplayControls player={player} onLeave={onLeave} />
      </div>
    </section>
  );
}
