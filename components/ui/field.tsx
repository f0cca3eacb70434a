'use client';

import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { errorSentence } from './error-sentence';
import { FieldContext } from './field-context';

type FieldProps = {
  label: string;
  isLabelHidden?: boolean;
  /** Says so beside the label; what is not optional says nothing. */
  isOptional?: boolean;
  hint?: ReactNode;
  /** Which of `errors` belongs here, in the dotted form that the server answers with. */
  path?: string;
  errors?: readonly { path: string; message: string }[];
  children: ReactNode;
};

/** One control with its label, its hint and the error that the server gave for its path. */
export function Field({
  label,
  isLabelHidden = false,
  isOptional = false,
  hint,
  path,
  errors,
  children,
}: FieldProps) {
  const id = useId();
  const error = errors?.find((candidate) => candidate.path === path)?.message;
  const hintId = hint && !error ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;

  return (
    <div className="flex min-w-0 flex-col gap-4">
      <label
        htmlFor={id}
        className={classNames(isLabelHidden ? 'sr-only' : 'text-meta font-medium text-ink-2')}
      >
        {label}
        {isOptional && <span className="font-normal text-ink-3"> optional</span>}
      </label>
      <FieldContext
        value={{ id, 'aria-describedby': errorId ?? hintId, 'aria-invalid': error ? true : undefined }}
      >
        {children}
      </FieldContext>
      {hintId && (
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
