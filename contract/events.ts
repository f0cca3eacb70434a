import type * as z from 'zod';
import { columnEvents } from './columns';
import { commentEvents } from './comments';
import { conversationEvents } from './conversations';
import { labelEvents } from './labels';
import { memberEvents } from './members';
import { messageEvents } from './messages';
import { notificationEvents } from './notifications';
import { membershipEvents, projectEvents } from './projects';
import { roomEvents } from './rooms';
import { taskEvents } from './tasks';

/** The payload schema of every durable event. A new feature adds its line here and nowhere else. */
export const eventPayloads = {
  ...projectEvents,
  ...memberEvents,
  ...columnEvents,
  ...labelEvents,
  ...taskEvents,
  ...commentEvents,
  ...messageEvents,
  ...membershipEvents,
  ...conversationEvents,
  ...roomEvents,
  ...notificationEvents,
};

export type EventType = keyof typeof eventPayloads;

export type EventPayload<Type extends EventType> = z.infer<(typeof eventPayloads)[Type]>;

/** What happened: a type with its payload. */
export type Fact = { [Type in EventType]: { type: Type; payload: EventPayload<Type> } }[EventType];

/**
 * A durable event as it travels and as it is stored. `seq` counts the events of `stream` without a gap,
 * in commit order; `mutationId` names the request that caused it, when that had one.
 */
export type Envelope = Fact & {
  id: string;
  /** Version of the payload's shape. */
  version: number;
  stream: string;
  seq: number;
  occurredAt: string;
  actorId: string | null;
  resourceId: string;
  mutationId?: string;
};
