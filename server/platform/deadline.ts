import { AppError } from '../../contract/errors';

/**
 * Settles within `deadlineMs`, whatever the work does. Drivers are known to leave a promise pending for
 * ever (a server that hangs up during start-up), and an answer that never comes is worse than `unavailable`.
 */
export function withDeadline<T>(work: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new AppError('unavailable', `${what} took too long`, { retryAfterMs: 1_000 })),
      deadlineMs,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
