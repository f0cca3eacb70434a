'use client';

import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';

type SegmentedControlProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few, all in sight: the views of a project, the theme. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onChange(option.value);
      }}
      className="inline-flex shrink-0 gap-2 rounded-control bg-fill p-2"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="flex h-24 items-center gap-6 rounded-mark border border-transparent px-8 text-ink-2 text-meta font-medium transition-colors hover:text-ink data-[state=on]:border-line-strong data-[state=on]:bg-surface-2 data-[state=on]:text-ink forced-colors:data-[state=on]:outline-2 pointer-coarse:h-32"
        >
          {option.icon}
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
