'use client';

import { RadioGroup } from 'radix-ui';
import type { CSSProperties } from 'react';

type SwatchFieldProps = {
  label: string;
  swatches: readonly { color: string; name: string }[];
  value: string;
  onChange: (color: string) => void;
};

/** One colour of a few, for labels. */
export function SwatchField({ label, swatches, value, onChange }: SwatchFieldProps) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={onChange}
      className="flex flex-wrap gap-4"
    >
      {swatches.map((swatch) => (
        <RadioGroup.Item
          key={swatch.color}
          value={swatch.color}
          aria-label={swatch.name}
          className="grid size-24 place-items-center rounded-round border-2 border-transparent data-[state=checked]:border-ink"
        >
          <span
            className="chip-dot size-16 rounded-round forced-color-adjust-none"
            style={{ '--chip': swatch.color } as CSSProperties}
          />
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
