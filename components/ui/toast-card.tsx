'use client';

import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { StatusDot } from './status-dot';
import type { Toast } from './toast-queue';

type ToastCardProps = {
  toast: Toast;
  isPaused: boolean;
  onDismiss: () => void;
};

export function ToastCard({ toast, isPaused, onDismiss }: ToastCardProps) {
  useCountdown(toast.durationMs, isPaused, onDismiss);
  const { action } = toast;

  return (
    <div className="pointer-events-auto flex w-full animate-toast-in items-center gap-8 rounded-card border border-transparent bg-surface-2 py-4 pr-4 pl-12 text-body shadow-float tablet:w-auto tablet:min-w-form tablet:max-w-dialog">
      {toast.tone === 'danger' && <StatusDot tone="danger" />}
      <p className="min-w-0 flex-1 py-4">{toast.message}</p>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.onAction();
            onDismiss();
          }}
          className="h-28 shrink-0 rounded-control px-8 font-medium text-accent hover:bg-fill pointer-coarse:h-36"
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        onClick={onDismiss}
        className="grid size-28 shrink-0 place-items-center rounded-control text-ink-3 hover:bg-fill hover:text-ink pointer-coarse:size-36"
      >
        <X />
      </button>
    </div>
  );
}

/** Counts only the time in which the toast could be read: paused, or with the page hidden, it stands still. */
function useCountdown(durationMs: number, isPaused: boolean, onEnd: () => void) {
  const remainingMs = useRef(durationMs);
  const end = useEffectEvent(onEnd);

  useEffect(() => {
    let startedAt: number | undefined;
    let timer: number | undefined;

    const stop = () => {
      if (startedAt !== undefined) remainingMs.current -= performance.now() - startedAt;
      startedAt = undefined;
      window.clearTimeout(timer);
    };
    const start = () => {
      stop();
      if (isPaused || document.hidden) return;
      startedAt = performance.now();
      timer = window.setTimeout(end, remainingMs.current);
    };

    start();
    document.addEventListener('visibilitychange', start);
    return () => {
      document.removeEventListener('visibilitychange', start);
      stop();
    };
  }, [isPaused]);
}
