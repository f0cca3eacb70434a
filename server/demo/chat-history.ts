import type { CommandOutput } from '../../contract/commands';
import type { RoomTarget } from '../../contract/room-target';
import type { DemoMessage } from '../../db/seed/demo-project';
import type { DemoPersonKey } from '../../db/seed/people';
import type { Deed } from './deed';
import { withMentions, withTaskKeys } from './demo-text';
import { daysBefore, minutesAfter } from './demo-time';

type Talk = { chat: readonly DemoMessage[]; target: RoomTarget; room: string; today: Date };

/** All that was said in a room, with the reactions that came a little later. */
export function talkOf(talk: Talk): Deed[] {
  return talk.chat.flatMap((message, index) => [
    said(talk, message, index),
    ...reactions(talk, message, index),
  ]);
}

/** Everybody has read what was said before today; of today, what came before their own last word. */
export function readingOf({ chat, target, room, today }: Talk, people: readonly DemoPersonKey[]): Deed[] {
  const number = chat.filter(({ ago }) => ago > 0).length;
  return people.map((by) => ({
    at: minutesAfter(today, -1),
    by,
    name: `${room}-read-${by}`,
    command: 'markRoomRead',
    input: () => ({ ...target, number }),
  }));
}

function said(talk: Talk, message: DemoMessage, index: number): Deed {
  const { by, body, answers } = message;
  const source = answers === undefined ? undefined : talk.chat[index - answers];
  return {
    at: timeOf(talk, message, index),
    by,
    name: `${talk.room}-said-${index}`,
    command: 'sendMessage',
    input: (ids) => ({
      ...talk.target,
      body: withTaskKeys(withMentions(body), ids),
      ...(source && { replyTo: ids.messages.get(source) }),
    }),
    learn: (output, ids) => ids.messages.set(message, (output as CommandOutput<'sendMessage'>).message.id),
  };
}

function reactions(talk: Talk, message: DemoMessage, index: number): Deed[] {
  const at = minutesAfter(timeOf(talk, message, index), 2);
  return Object.entries(message.reactions ?? {}).flatMap(([emoji, people], kind) =>
    people.map((by) => ({
      at,
      by,
      name: `${talk.room}-reaction-${index}-${kind}-${by}`,
      command: 'react' as const,
      input: (ids) => ({ messageId: ids.messages.get(message), emoji, on: true }),
    })),
  );
}

/** What is said on one day is said within an hour or two, some minutes apart. */
function timeOf({ chat, today }: Talk, { ago }: DemoMessage, index: number): Date {
  const earlierThatDay = chat.slice(0, index).filter((other) => other.ago === ago).length;
  return minutesAfter(daysBefore(today, ago), -150 + earlierThatDay * 7 + (index % 3));
}
