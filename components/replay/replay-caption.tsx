'use client';

import { useMemo } from 'react';
import type { ReplayTape } from '@/client/history/replay-tape';
import { usePersonName } from '@/client/react/use-person-name';
import { boardChange, taskIdOf } from '@/components/history/board-changes';
import { Avatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { dayOf } from '@/components/ui/day-text';
import type { ProjectState } from '@/contract/project-state';

type ReplayCaptionProps = { tape: ReplayTape; position: number };

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Whose act the board shows the outcome of, and when it was. */
export function ReplayCaption({ tape, position }: ReplayCaptionProps) {
  const step = position === 0 ? undefined : tape.steps[position - 1];
  const name = usePersonName(step?.actorId) ?? 'Somebody';
  const { phrase, task } = useMemo(() => describeStep(tape, position), [tape, position]);
  const [first] = tape.steps;
  if (!step) {
    return (
      <p className="flex min-h-40 items-center gap-8 text-ink-2 tablet:min-h-20">
        <Chip>Replay</Chip>
        <span>
          The board before{' '}
          {first && <time dateTime={first.occurredAt}>{when.format(new Date(first.occurredAt))}</time>}
          {tape.cut !== null && ', from where on it can be shown'}
        </span>
      </p>
    );
  }
  return (
    <p className="flex min-h-40 min-w-0 items-center gap-8 tablet:min-h-20">
      <span className="flex shrink-0">
        <Chip>Replay</Chip>
      </span>
      <Avatar person={{ id: step.actorId ?? '', name }} size={20} isDecorative />
      <span className="line-clamp-2 min-w-0 tablet:line-clamp-1">
        <span className="font-medium">{name}</span> {phrase}
        {task && (
          <span className="text-ink-2">
            {' · '}
            <span className="font-mono text-meta">{task.key}</span> {task.title}
          </span>
        )}
      </span>
      <time dateTime={step.occurredAt} className="ml-auto shrink-0 text-ink-3 text-meta tabular-nums">
        {when.format(new Date(step.occurredAt))}
      </time>
    </p>
  );
}

/** A step's own words. The names are those of its time, taken from the board before it. */
function describeStep(tape: ReplayTape, position: number) {
  const step = tape.steps[position - 1];
  if (!step) return { phrase: '', task: undefined };
  const [before, after] = [tape.stateAfter(position - 1), tape.stateAfter(position)];
  const change = boardChange(step, (taskId) => before.tasks.get(taskId) ?? {}, namesIn(before, after));
  const taskId = taskIdOf(step);
  const task = taskId === null ? undefined : (after.tasks.get(taskId) ?? before.tasks.get(taskId));
  return { phrase: change?.phrase ?? 'put this elsewhere in its column', task };
}

function namesIn(before: ProjectState, after: ProjectState) {
  return {
    column: (id: string) => (before.columns.get(id) ?? after.columns.get(id))?.name,
    label: (id: string) => (before.labels.get(id) ?? after.labels.get(id))?.name,
    person: (id: string) => (before.members.get(id) ?? after.members.get(id))?.name,
    today: dayOf(new Date()),
  };
}
