'use client';

import { Switch as RadixSwitch } from 'radix-ui';
import { type ReactNode, useId } from 'react';

type SwitchProps = {
  label: string;
  hint?: ReactNode;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isDisabled?: boolean;
};

/** A setting that takes effect at once: label on the left, switch on the right. */
export function Switch({ label, hint, isOn, onChange, isDisabled }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-16 py-4">
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block text-body">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-meta text-ink-3">
            {hint}
          </p>
        )}
      </div>
      <RadixSwitch.Root
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={isOn}
        onCheckedChange={onChange}
        disabled={isDisabled}
        className="relative h-20 w-32 shrink-0 rounded-round border border-transparent bg-line-control p-2 transition-colors before:absolute before:-inset-4 disabled:opacity-50 data-[state=checked]:bg-accent"
      >
        <RadixSwitch.Thumb className="block size-[14px] rounded-round bg-surface-1 transition-transform data-[state=checked]:translate-x-12 forced-colors:bg-[CanvasText]" />
      </RadixSwitch.Root>
    </div>
  );
}
