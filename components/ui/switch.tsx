'use client';

import { type ReactNode, useId } from 'react';
import { SwitchControl } from './switch-control';

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
      <SwitchControl
        id={id}
        describedBy={hint ? `${id}-hint` : undefined}
        isOn={isOn}
        onChange={onChange}
        isDisabled={isDisabled}
      />
    </div>
  );
}
