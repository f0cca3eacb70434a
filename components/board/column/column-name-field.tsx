'use client';

import { type KeyboardEvent, useRef } from 'react';
import { TextField } from '@/components/ui/text-field';
import { limits } from '@/contract/limits';

type ColumnNameFieldProps = {
  label: string;
  initialName?: string;
  placeholder?: string;
  /** With a name that is not empty. */
  onSubmit: (name: string) => void;
  onCancel: () => void;
};

/** A column's name, typed where it will stand: Enter or leaving the field saves, Escape does not. */
export function ColumnNameField({
  label,
  initialName = '',
  placeholder,
  onSubmit,
  onCancel,
}: ColumnNameFieldProps) {
  const isDone = useRef(false);

  const finish = (name: string) => {
    if (isDone.current) return;
    isDone.current = true;
    if (name.trim()) onSubmit(name.trim());
    else onCancel();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(event.currentTarget.value);
    if (event.key === 'Escape') {
      event.stopPropagation();
      isDone.current = true;
      onCancel();
    }
  };

  return (
    <TextField
      aria-label={label}
      autoFocus
      defaultValue={initialName}
      placeholder={placeholder}
      maxLength={limits.columnNameLength}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.target.value)}
    />
  );
}
