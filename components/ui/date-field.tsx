'use client';

import { X } from 'lucide-react';
import { classNames } from './class-names';
import { type ControlVariant, controlStyle } from './control-style';
import { useFieldControl } from './field-context';
import { IconButton } from './icon-button';

type DateFieldProps = {
  /** `YYYY-MM-DD`, a day without a time zone. */
  value: string | null;
  onChange: (value: string | null) => void;
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
  clearLabel = 'Clear date',
  variant = 'box',
  isDisabled,
  ...props
}: DateFieldProps) {
  return (
    <span className="relative flex items-center gap-4">
      <input
        {...useFieldControl()}
        {...props}
        type="date"
        disabled={isDisabled}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
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
