'use client';

import { Check, Minus } from 'lucide-react';
import { Checkbox as RadixCheckbox } from 'radix-ui';
import { type ReactNode, useId } from 'react';

type CheckboxProps = {
  label: ReactNode;
  isChecked: boolean | 'mixed';
  onChange: (isChecked: boolean) => void;
  isDisabled?: boolean;
  name?: string;
};

export function Checkbox({ label, isChecked, onChange, isDisabled, name }: CheckboxProps) {
  const id = useId();
  return (
    <span className="flex min-h-24 items-start gap-8">
      <RadixCheckbox.Root
        id={id}
        name={name}
        disabled={isDisabled}
        checked={isChecked === 'mixed' ? 'indeterminate' : isChecked}
        onCheckedChange={(checked) => onChange(checked === true)}
        className="relative my-4 grid size-16 shrink-0 place-items-center rounded-mark border border-line-control bg-surface-1 text-on-accent transition-colors before:absolute before:-inset-4 hover:border-ink-3 disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent"
      >
        <RadixCheckbox.Indicator className="forced-colors:text-[CanvasText]">
          {isChecked === 'mixed' ? (
            <Minus className="size-12! stroke-3!" />
          ) : (
            <Check className="size-12! stroke-3!" />
          )}
        </RadixCheckbox.Indicator>
      </RadixCheckbox.Root>
      <label htmlFor={id} className="min-w-0 py-2 text-body">
        {label}
      </label>
    </span>
  );
}
