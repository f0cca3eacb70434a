import { io, type Socket } from 'socket.io-client';
import type { CommandName, CommandOutput, CommandRequest } from '../../contract/commands';
import { isEnvelope } from '../../contract/envelope';
import type { Envelope } from '../../contract/events';
import type { Ack, JoinProjectData } from '../../contract/socket';
import type { App } from './start-app';

const deadlineMs = 5_000;

/** Where sockets connect to: a node with or without its pages. */
type Door = Pick<App, 'url' | 'onStop'>;

export type Message = { type: string; payload: unknown };

/** A connected client that keeps everything it was sent. */
export type TestSocket = {
  socket: Socket;
  messages: readonly Message[];
  /** The durable events among the messages, in the order in which they came. */
  envelopes(): Envelope[];
  /** Settles with Socket.IO's reason when the connection has ended. */
  ended: Promise<string>;
};

export type Handshake = { auth?: Record<string, unknown>; headers?: Record<string, string> };

/** Connects somebody by their API token. */
export function connectAs(app: Door, { token }: { token: string }): Promise<TestSocket> {
  return connectWith(app, { auth: { token } });
}

/** Connects with a handshake of the caller's making; rejects with the server's refusal. */
export function connectWith(app: Door, { auth = {}, headers = {} }: Handshake): Promise<TestSocket> {
  const socket = io(app.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth,
    extraHeaders: headers,
  });
  app.onStop(() => socket.disconnect());
  const messages: Message[] = [];
  socket.onAny((type: string, payload: unknown) => messages.push({ type, payload }));
  const ended = new Promise<string>((resolve) => socket.once('disconnect', resolve));
  const envelopes = () => messages.map(({ payload }) => payload).filter(isEnvelope);
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve({ socket, messages, envelopes, ended }));
    socket.once('connect_error', reject);
  });
}

/** Sends a request and waits for its acknowledgement. */
export function request<Data>(
  { socket }: TestSocket,
  event: string,
  ...payload: unknown[]
): Promise<Ack<Data>> {
  return socket.timeout(deadlineMs).emitWithAck(event, ...payload) as Promise<Ack<Data>>;
}

/** Sends a command; the input is not checked here. */
export function command<Name extends CommandName>(
  client: TestSocket,
  name: Name,
  input: CommandRequest<Name>,
  mutationId?: string,
): Promise<Ack<CommandOutput<Name>>> {
  return request(client, 'command', { name, input, ...(mutationId !== undefined && { mutationId }) });
}

/** Joins a project, from a position if one is given; a refusal throws. */
export async function join(
  client: TestSocket,
  projectId: string,
  position: { epoch?: string; after?: number } = {},
): Promise<JoinProjectData> {
  const ack = await request<JoinProjectData>(client, 'joinProject', { projectId, ...position });
  if (!ack.ok) throw new Error(`The join was refused: ${ack.error.code}`);
  return ack.data;
}

/** Waits for a message that came already or will; fails when none has come in time. */
export async function nextMessage<Payload>(
  { socket, messages }: TestSocket,
  isWanted: (message: Message) => boolean,
  withinMs = deadlineMs,
): Promise<Payload> {
  const found = messages.find(isWanted);
  if (found) return found.payload as Payload;
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      socket.offAny(listener);
    };
    const listener = (type: string, payload: unknown) => {
      if (!isWanted({ type, payload })) return;
      stop();
      resolve(payload as Payload);
    };
    const timer = setTimeout(() => {
      stop();
      const seen = messages.map(({ type }) => type).join(', ');
      reject(new Error(`The message did not come within ${withinMs} ms; what came: ${seen}`));
    }, withinMs);
    socket.onAny(listener);
  });
}

/** Waits for a message by its name. */
export function nextEvent<Payload>(
  client: TestSocket,
  type: string,
  withinMs = deadlineMs,
): Promise<Payload> {
  return nextMessage<Payload>(client, (message) => message.type === type, withinMs);
}

/** Waits until the server has cut the connection; the reason is Socket.IO's. */
export async function closed({ ended }: TestSocket, withinMs = deadlineMs): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The connection stayed open')), withinMs);
  });
  return Promise.race([ended, tooLate]).finally(() => clearTimeout(timer));
}
