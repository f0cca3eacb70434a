import * as z from 'zod';
import { id } from './ids';

const isOne = (value: object) =>
  Object.values(value).filter((member) => typeof member === 'string').length === 1;

/** Where somebody types: a project's chat, a conversation, or a task's comments. */
const typing = z
  .strictObject({
    projectId: id.optional(),
    conversationId: id.optional(),
    taskId: id.optional(),
    isTyping: z.boolean(),
  })
  .refine(isOne, { error: 'give one of projectId, conversationId, taskId', path: ['projectId'] });

/** A place on a board that is the same on every screen: inside a card or a column, as a share of its size. */
const anchor = z.strictObject({ kind: z.enum(['card', 'column', 'board']), id });
const share = z.number().min(-2).max(3);

/** Volatile requests from client to server; the sender's identity is put on by the server. */
export const signalInputs = {
  typing,
  editing: z.strictObject({ taskId: id, field: z.string().min(1).max(40).nullable() }),
  /** Asks the person who edits a field to let go of it. */
  takeOver: z.strictObject({ taskId: id, field: z.string().min(1).max(40), userId: id }),
  viewing: z.strictObject({ projectId: id, taskId: id.nullable(), isIdle: z.boolean().optional() }),
  cursorMove: z.strictObject({
    projectId: id,
    anchor,
    position: z.strictObject({ x: share, y: share }),
  }),
  dragMove: z.strictObject({
    projectId: id,
    taskId: id,
    overColumnId: id,
    index: z.int().min(0).max(100_000),
  }),
  /** One durable event in twenty, said once it is on the screen; see `lockstep_delivery_seconds`. */
  delivered: z.strictObject({ eventId: id }),
};

export type SignalName = keyof typeof signalInputs;
export type SignalInput<Name extends SignalName> = z.output<(typeof signalInputs)[Name]>;

type From = { userId: string; name: string };
type TypingPlace = { projectId?: string; conversationId?: string; taskId?: string };

export type CursorRow = From & Pick<SignalInput<'cursorMove'>, 'anchor' | 'position'>;
export type DragRow = From & Pick<SignalInput<'dragMove'>, 'taskId' | 'overColumnId' | 'index'>;

/** What signals become on their way to the others in the room; never to a device of their sender. */
export type SignalMessages = {
  userTyping: From & TypingPlace & { isTyping: boolean; expiresInMs: number };
  userEditing: From & { taskId: string; field: string | null; expiresInMs: number };
  /** To the devices of the one who is asked. */
  takeOverAsked: From & { taskId: string; field: string; expiresInMs: number };
  userViewing: From & { projectId: string; taskId: string | null };
  cursorUpdate: { projectId: string; cursors: CursorRow[] };
  dragUpdate: { projectId: string; drags: DragRow[] };
};
