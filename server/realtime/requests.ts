import { randomUUID } from 'node:crypto';
import { AppError } from '../../contract/errors';
import { limits } from '../../contract/limits';
import { type SignalName, signalInputs } from '../../contract/signals';
import {
  type Ack,
  type SocketRequestInput,
  type SocketRequestName,
  socketRequests,
} from '../../contract/socket';
import { parseInput } from '../commands/parse';
import { withDeadline } from '../platform/deadline';
import { loadWatch } from '../platform/load-watch';
import { metrics } from '../platform/metrics';
import { requestContext, runInRequestContext } from '../platform/request-context';
import { inSpan } from '../platform/tracing';
import { asAppError } from '../platform/unexpected-error';
import type { RealtimeNode } from './realtime-node';
import { spendSignal } from './signal-budget';
import { signalHandlers } from './signal-handlers';
import type { ServerSocket } from './socket-server';

/** What a request answers: the data of its acknowledgement and, for a change, its place in the stream. */
export type RequestAnswer = { data: unknown; seq?: number };

export type RequestCall = { node: RealtimeNode; socket: ServerSocket };

export type RequestHandler<Name extends SocketRequestName> = (
  call: RequestCall,
  input: SocketRequestInput<Name>,
) => Promise<RequestAnswer>;

export type RequestHandlers = { [Name in SocketRequestName]: RequestHandler<Name> };

const maxUnknownEvents = 3;

/** What comes often and is soon worth nothing. Who edits or views what comes seldom, and others go by it. */
const sheddable: ReadonlySet<SignalName> = new Set(['cursorMove', 'dragMove', 'typing', 'delivered']);

/**
 * The one wrapper round every event that a client sends: an unknown name, a payload that does not fit, a
 * missing or fake acknowledgement, a handler that throws or never ends, all end in at most one typed
 * error. Nothing that a client sends may throw out of here, for that would end the process.
 */
export function handleRequests(call: RequestCall, handlers: RequestHandlers): void {
  const { socket } = call;
  socket.onAny((event: string, ...args: unknown[]) => {
    const { payload, acknowledge, isWellFormed } = readArguments(args);
    const work = async (): Promise<RequestAnswer> => {
      const isRequest = Object.hasOwn(handlers, event);
      if (!isRequest && !Object.hasOwn(signalHandlers, event)) throw countUnknown(socket);
      if (!isWellFormed)
        throw new AppError('validation', 'Send one payload and, if any, one acknowledgement');
      return isRequest
        ? answerRequest(call, handlers, event as SocketRequestName, payload)
        : takeSignal(call, event as SignalName, payload);
    };
    void inContext(socket, () => settle(event, work)).then(acknowledge);
  });
}

function answerRequest(
  call: RequestCall,
  handlers: RequestHandlers,
  name: SocketRequestName,
  payload: unknown,
) {
  const handler = handlers[name] as (call: RequestCall, input: unknown) => Promise<RequestAnswer>;
  const attributes = { 'lockstep.request_id': requestContext()?.requestId ?? '' };
  return inSpan({ name: `socket ${name}`, kind: 'server', attributes }, async () =>
    handler(call, parseInput(socketRequests[name], payload)),
  );
}

async function takeSignal(call: RequestCall, name: SignalName, payload: unknown): Promise<RequestAnswer> {
  if (sheddable.has(name) && loadWatch().sheds('signals')) return { data: {} };
  metrics().signals.inc({ signal: name });
  spendSignal(call.socket, name);
  const handler = signalHandlers[name] as (call: RequestCall, input: unknown) => Promise<void> | void;
  await handler(call, parseInput(signalInputs[name], payload));
  return { data: {} };
}

function readArguments(args: unknown[]) {
  const last = args.at(-1);
  const acknowledge = typeof last === 'function' ? (last as (ack: Ack<unknown>) => void) : () => {};
  const payloads = typeof last === 'function' ? args.slice(0, -1) : args;
  const isWellFormed = payloads.length === 1 && !payloads.some((payload) => typeof payload === 'function');
  return { payload: payloads[0], acknowledge, isWellFormed };
}

async function settle(event: string, work: () => Promise<RequestAnswer>): Promise<Ack<unknown>> {
  try {
    const { data, seq } = await withDeadline(work(), limits.ackDeadlineMs, 'The request');
    return { ok: true, data, ...(seq !== undefined && { seq }) };
  } catch (error) {
    return { ok: false, error: asAppError(error, { event }).toWire() };
  }
}

function inContext<T>(socket: ServerSocket, work: () => T): T {
  const { origin, remoteAddress, userAgent } = socket.data;
  const context = { requestId: randomUUID(), door: 'socket', origin, remoteAddress, userAgent } as const;
  return runInRequestContext(context, work);
}

function countUnknown(socket: ServerSocket): AppError {
  socket.data.unknownEvents += 1;
  if (socket.data.unknownEvents > maxUnknownEvents) socket.disconnect(true);
  return new AppError('unknown_event', 'There is no such event');
}
