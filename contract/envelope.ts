import type { Envelope } from './events';

/** Whether a value from the wire has the members that ordering needs; payloads are tolerated as they are. */
export function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null) return false;
  const { id, type, stream, seq, payload } = value as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof type === 'string' &&
    typeof stream === 'string' &&
    Number.isSafeInteger(seq) &&
    typeof payload === 'object' &&
    payload !== null
  );
}
