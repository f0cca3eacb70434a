'use client';

import { useState } from 'react';
import { AppError, type FieldError } from '../../contract/errors';

/** Where a request over HTTP stands, for the form or the button that sent it. */
export type RequestState = {
  isPending: boolean;
  /** What went wrong, if no field can say it. */
  error: string | undefined;
  fieldErrors: readonly FieldError[] | undefined;
  /** Does the work and keeps its failure. `isPending` stays after a success that leaves the page. */
  run: (work: () => Promise<'stay' | 'leave'>) => Promise<void>;
};

export function useRequest(): RequestState {
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<AppError>();

  const run: RequestState['run'] = async (work) => {
    setIsPending(true);
    setFailure(undefined);
    try {
      if ((await work()) === 'stay') setIsPending(false);
    } catch (error) {
      setFailure(error instanceof AppError ? error : new AppError('internal', 'Something went wrong.'));
      setIsPending(false);
    }
  };

  const fieldErrors = failure?.details.fields;
  return { isPending, error: fieldErrors ? undefined : failure?.message, fieldErrors, run };
}
