'use client';

import { Switch as RadixSwitch } from 'radix-ui';

type SwitchControlProps = {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isDisabled?: boolean | undefined;
  id?: string;
  /** Its name where no visible label is its own, as in a table. */
  label?: string;
  describedBy?: string | undefined;
};

/** The switch alone; `Switch` is one with its label. */
export function SwitchControl({ isOn, onChange, isDisabled, id, label, describedBy }: SwitchControlProps) {
  return (
    <RadixSwitch.Root
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      checked={isOn}
      onCheckedChange={onChange}
      disabled={isDisabled}
      className="relative h-20 w-32 shrink-0 rounded-round border border-transparent bg-line-control p-2 transition-colors before:absolute before:-inset-4 disabled:opacity-50 data-[state=checked]:bg-accent"
    >
      <RadixSwitch.Thumb className="block size-[14px] rounded-round bg-surface-1 transition-transform data-[state=checked]:translate-x-12 forced-colors:bg-[CanvasText]" />
    </RadixSwitch.Root>
  );
}
