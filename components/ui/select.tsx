'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { type ControlVariant, controlStyle } from './control-style';
import { useFieldControl } from './field-context';

type SelectProps<Value extends string> = Omit<
  ComponentProps<'select'>,
  'className' | 'children' | 'value' | 'onChange' | 'multiple'
> & {
  options: readonly { value: Value; label: string; isDisabled?: boolean }[];
  value: Value;
  onChange: (value: Value) => void;
  variant?: ControlVariant;
};

/** The platform's own select: complete by keyboard, by touch and by screen reader without a line of ours. */
export function Select<Value extends string>({
  options,
  value,
  onChange,
  variant = 'box',
  ...props
}: SelectProps<Value>) {
  return (
    <span className="relative block">
      <select
        {...useFieldControl()}
        {...props}
        value={value}
        onChange={(event) => {
          const option = options[event.target.selectedIndex];
          if (option) onChange(option.value);
        }}
        className={classNames(controlStyle(variant), 'select h-32 truncate pr-28 pl-8 pointer-coarse:h-40')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-8 my-auto text-ink-3"
      />
    </span>
  );
}
