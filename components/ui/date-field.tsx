'use client';

import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names';
import { type ControlVariant, controlStyle } from './control-style';
import { useFieldControl } from './field-context';
import { IconButton } from './icon-button';

type DateFieldProps = {
  /** `YYYY-MM-DD`, a day without a time zone. */
  value: string | null;
  /** Told of whole days only: not while one is half typed, nor of the year 2 on the way to 2026. */
  onChange: (value: string | null) => void;
  /** The day is chosen; browsers do not send a form from here. */
  onEnter?: () => void;
  clearLabel?: string;
  variant?: ControlVariant;
  min?: string;
  max?: string;
  isDisabled?: boolean;
  'aria-label'?: string;
};

/** The platform's own date input: it speaks the reader's calendar and needs no script. */
export function DateField({
  value,
  onChange,
  onEnter,
  clearLabel = 'Clear date',
  variant = 'box',
  min = '1900-01-01',
  max = '2999-12-31',
  isDisabled,
  ...props
}: DateFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  // By hand, since a controlled input is set back to the old day with every part of a new one.
  useLayoutEffect(() => {
    if (input.current && input.current.value !== (value ?? '')) input.current.value = value ?? '';
  }, [value]);

  return (
    <span className="relative flex items-center gap-4">
      <input
        {...useFieldControl()}
        {...props}
        ref={input}
        type="date"
        min={min}
        max={max}
        disabled={isDisabled}
        defaultValue={value ?? ''}
        onChange={({ target }) => {
          if (target.validity.valid) onChange(target.value || null);
        }}
        onKeyDown={({ key }) => key === 'Enter' && onEnter?.()}
        className={classNames(
          controlStyle(variant),
          'date h-32 px-8 tabular-nums pointer-coarse:h-40',
          !value && 'text-ink-3',
        )}
      />
      {value && !isDisabled && (
        <IconButton icon={<X />} label={clearLabel} size="small" onClick={() => onChange(null)} />
      )}
    </span>
  );
}
