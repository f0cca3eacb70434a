'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';

/**
 * A value that is put together in steps, such as a date typed digit by digit: it is committed when it has rested for
 * a moment, when its field is left, and when the view goes.
 */
export function usePendingValue<Value>(value: Value, commit: (value: Value) => void, restMs = 700) {
  const [pending, setPending] = useState<{ value: Value } | null>(null);
  const latest = useRef<{ value: Value } | null>(null);

  const flush = () => {
    const waiting = latest.current;
    latest.current = null;
    setPending(null);
    if (waiting && waiting.value !== value) commit(waiting.value);
  };

  const flushLater = useEffectEvent(flush);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => flushLater(), restMs);
    return () => clearTimeout(timer);
  }, [pending, restMs]);
  useEffect(() => () => flushLater(), []);

  const change = (next: Value) => {
    latest.current = { value: next };
    setPending({ value: next });
  };
  const revert = () => {
    latest.current = null;
    setPending(null);
  };
  return { value: pending ? pending.value : value, isPending: pending !== null, change, revert, flush };
}
