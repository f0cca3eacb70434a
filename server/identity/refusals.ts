import { AppError } from '../../contract/errors';

/** Nobody said who they are, or not in a way that we understand. */
export function unauthenticated(): AppError {
  return new AppError('unauthenticated', 'Sign in first');
}

/** What was presented was good once: it was revoked, has expired, or the account was closed. */
export function sessionRevoked(): AppError {
  return new AppError('session_revoked', 'Your session has ended; sign in again');
}
