'use client';

import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { type ControlVariant, controlStyle } from './control-style';
import { useFieldControl } from './field-context';

type TextFieldProps = Omit<ComponentProps<'input'>, 'size' | 'className'> & {
  variant?: ControlVariant;
  size?: 'medium' | 'large';
  /** A small button inside the right end. */
  trailing?: ReactNode;
};

export function TextField({
  variant = 'box',
  size = 'medium',
  type = 'text',
  trailing,
  ...props
}: TextFieldProps) {
  const field = (
    <input
      {...useFieldControl()}
      {...props}
      type={type}
      className={classNames(
        controlStyle(variant),
        size === 'large' ? 'h-36 pl-12 pointer-coarse:h-44' : 'h-32 pl-8 pointer-coarse:h-40',
        trailing ? 'pr-40' : size === 'large' ? 'pr-12' : 'pr-8',
      )}
    />
  );
  if (!trailing) return field;
  return (
    <span className="relative block">
      {field}
      <span className="absolute inset-y-0 right-4 grid place-items-center">{trailing}</span>
    </span>
  );
}
