'use client';

import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { errorSentence } from './error-sentence';
import { FieldContext } from './field-context';

type FieldProps = {
  label: string;
  isLabelHidden?: boolean;
  hint?: ReactNode;
  /** Which of `errors` belongs here, in the dotted form that the server answers with. */
  path?: string;
  errors?: readonly { path: string; message: string }[];
  children: ReactNode;
};

/** One control with its label, its hint and the error that the server gave for its path. */
export function Field({ label, isLabelHidden = false, hint, path, errors, children }: FieldProps) {
  const id = useId();
  const error = errors?.find((candidate) => candidate.path === path)?.message;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;

  return (
    <div className="flex min-w-0 flex-col gap-4">
      <label
        htmlFor={id}
        className={classNames(isLabelHidden ? 'sr-only' : 'text-meta font-medium text-ink-2')}
      >
        {label}
      </label>
      <FieldContext value={{ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined }}>
        {children}
      </FieldContext>
      {hint && (
        <p id={hintId} className="text-meta text-ink-3">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className="text-meta text-danger">
          {errorSentence(label, error)}
        </p>
      )}
    </div>
  );
}
