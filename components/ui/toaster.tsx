'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ToastCard } from './toast-card';
import { currentToasts, dismissToast, initialToasts, subscribeToToasts } from './toast-queue';

/**
 * Where toasts appear, once per page. Written here because the libraries for it put a style element into the page,
 * which the Content-Security-Policy refuses. F8 or Alt+T goes there, Escape comes back; while anybody points at it
 * or is in it, no toast goes away.
 */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts, initialToasts);
  const region = useRef<HTMLElement>(null);
  const returnTo = useRef<HTMLElement | null>(null);
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);

  useEffect(() => {
    const goToToasts = (event: KeyboardEvent) => {
      const isHotkey = event.key === 'F8' || (event.altKey && event.code === 'KeyT');
      if (!isHotkey || currentToasts().length === 0) return;
      event.preventDefault();
      returnTo.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      (region.current?.querySelector('button') ?? region.current)?.focus();
    };
    document.addEventListener('keydown', goToToasts);
    return () => document.removeEventListener('keydown', goToToasts);
  }, []);

  const dismiss = (id: string) => {
    const hadFocus = region.current?.contains(document.activeElement);
    dismissToast(id);
    if (hadFocus) returnTo.current?.focus();
  };

  return (
    <section
      ref={region}
      tabIndex={-1}
      aria-label="Notifications (F8)"
      aria-live="polite"
      aria-relevant="additions text"
      onPointerEnter={() => setIsPointedAt(true)}
      onPointerLeave={() => setIsPointedAt(false)}
      onFocus={() => setHasFocus(true)}
      onBlur={(event) => setHasFocus(event.currentTarget.contains(event.relatedTarget))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        returnTo.current?.focus();
      }}
      className="pointer-events-none fixed inset-x-12 bottom-64 z-toast flex flex-col items-center gap-8 outline-none tablet:inset-x-auto tablet:bottom-16 tablet:left-1/2 tablet:-translate-x-1/2"
    >
      {toasts.map((toast) => (
        <ToastCard
          key={toast.id}
          toast={toast}
          isPaused={isPointedAt || hasFocus}
          onDismiss={() => dismiss(toast.id)}
        />
      ))}
    </section>
  );
}
