'use client';

import { useClient } from '@/client/react/client-context';
import { classNames } from '@/components/ui/class-names';
import { Tooltip } from '@/components/ui/tooltip';
import type { Message } from '@/contract/messages';
import { useRoomContext } from '../room-context';
import { reactionWords } from './reaction-words';

/** What people answered without words; one's own goes on and off by a click. */
export function Reactions({ message }: { message: Message }) {
  const { userId } = useClient();
  const { actions, nameOf, canWrite } = useRoomContext();
  if (message.reactions.length === 0) return null;
  return (
    <ul aria-label="Reactions" className="mt-4 flex flex-wrap gap-4">
      {message.reactions.map(({ emoji, userIds }) => {
        const isOwn = userIds.includes(userId);
        const who = reactionWords(userIds.map((id) => (id === userId ? 'you' : nameOf(id))));
        return (
          <li key={emoji}>
            <Tooltip content={who} side="top">
              <button
                type="button"
                aria-label={`${emoji} ${userIds.length}, ${who}`}
                aria-pressed={isOwn}
                aria-disabled={!canWrite || undefined}
                onClick={() => canWrite && actions.react(message.id, emoji, !isOwn)}
                className={classNames(
                  'flex h-24 items-center gap-4 rounded-round border px-8 text-meta tabular-nums transition-colors pointer-coarse:h-28',
                  isOwn
                    ? 'border-accent bg-accent-soft font-medium text-ink'
                    : 'border-transparent bg-fill text-ink-2 hover:bg-fill-strong',
                )}
              >
                <span aria-hidden="true">{emoji}</span>
                {userIds.length}
              </button>
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}
