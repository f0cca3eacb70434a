import { AppError } from '../../contract/errors';
import type { SignalName } from '../../contract/signals';
import { monotonicMs } from '../platform/clock';
import type { ServerSocket } from './socket-server';

/** Signals that are told one by one. What moves needs no budget: its frames swallow whatever is too much. */
const perSecond: Partial<Record<SignalName, number>> = {
  typing: 20,
  editing: 20,
  viewing: 20,
  takeOver: 2,
  delivered: 20,
};

const windowMs = 1_000;

const spent = new WeakMap<ServerSocket, Map<SignalName, { sinceMs: number; count: number }>>();

/** Counts a signal of a socket; one that sends more than anybody types is told to wait. */
export function spendSignal(socket: ServerSocket, name: SignalName): void {
  const budget = perSecond[name];
  if (budget === undefined) return;
  const nowMs = monotonicMs();
  const bySignal = spent.get(socket) ?? new Map<SignalName, { sinceMs: number; count: number }>();
  spent.set(socket, bySignal);
  const current = bySignal.get(name);
  if (!current || nowMs - current.sinceMs >= windowMs) {
    bySignal.set(name, { sinceMs: nowMs, count: 1 });
    return;
  }
  current.count += 1;
  if (current.count <= budget) return;
  const retryAfterMs = Math.ceil(current.sinceMs + windowMs - nowMs);
  throw new AppError('rate_limited', 'Too many signals at once', { retryAfterMs });
}
