'use client';

import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { type ControlVariant, controlStyle } from './control-style';
import { useFieldControl } from './field-context';

type TextFieldProps = Omit<ComponentProps<'input'>, 'size' | 'className'> & {
  variant?: ControlVariant;
  size?: 'medium' | 'large';
};

export function TextField({ variant = 'box', size = 'medium', type = 'text', ...props }: TextFieldProps) {
  return (
    <input
      {...useFieldControl()}
      {...props}
      type={type}
      className={classNames(
        controlStyle(variant),
        size === 'large' ? 'h-36 px-12 pointer-coarse:h-44' : 'h-32 px-8 pointer-coarse:h-40',
      )}
    />
  );
}
