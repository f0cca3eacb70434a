import { AppError } from '../../contract/errors';

/** Nobody said who they are, or not in a way that we understand. */
export function unauthenticated(): AppError {
  return new AppError('unauthenticated', 'Sign in first');
}

/** The password was right, and the code of the second step is missing. */
export function secondStepRequired(): AppError {
  return new AppError('second_step_required', 'Now the code of your authenticator app');
}

/** A code that is not right, or was used before. */
export function wrongCode(): AppError {
  return new AppError('validation', 'The code is not right', {
    fields: [{ path: 'code', message: 'is not right, or was used before' }],
  });
}

/** A sign-in that stood half way for too long, or whose password was changed meanwhile. */
export function signInTooOld(): AppError {
  return new AppError('unauthenticated', 'That took too long; sign in again');
}

/** What was presented was good once: it was revoked, has expired, or the account was closed. */
export function sessionRevoked(): AppError {
  return new AppError('session_revoked', 'Your session has ended; sign in again');
}
