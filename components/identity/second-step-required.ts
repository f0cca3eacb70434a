import { AppError } from '@/contract/errors';

/** Whether a sign-in failed for nothing but the code that it has not been asked for yet. */
export function isSecondStepRequired(failure: unknown): boolean {
  return failure instanceof AppError && failure.code === 'second_step_required';
}
