export type Toast = {
  id: string;
  message: string;
  tone: 'plain' | 'danger';
  action?: { label: string; onAction: () => void };
  durationMs: number;
};

export type ToastInput = Pick<Toast, 'message' | 'action'> & Partial<Pick<Toast, 'tone' | 'durationMs'>>;

const noToasts: readonly Toast[] = [];
const shownAtOnce = 3;

let toasts = noToasts;
let nextNumber = 1;
const listeners = new Set<() => void>();

/** Shows a toast for at least 8 s of unpaused time, and says its id. */
export function showToast({ message, action, tone = 'plain', durationMs = 8_000 }: ToastInput): string {
  const toast: Toast = {
    id: `toast-${nextNumber++}`,
    message,
    action,
    tone,
    durationMs: Math.max(8_000, durationMs),
  };
  replaceAll([...toasts, toast].slice(-shownAtOnce));
  return toast.id;
}

export function dismissToast(id: string): void {
  replaceAll(toasts.filter((toast) => toast.id !== id));
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

/** What the server renders. */
export function initialToasts(): readonly Toast[] {
  return noToasts;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function replaceAll(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}
