'use client';

import { type CSSProperties, useState } from 'react';
import { Popover } from '@/components/ui/popover';
import { SwatchField } from '@/components/ui/swatch-field';
import { labelColours } from './label-colours';

type LabelColourPickerProps = {
  /** Whose colour: "Colour of Bug". */
  label: string;
  color: string;
  onChange: (color: string) => void;
};

/** A dot in a label's colour that opens the others. */
export function LabelColourPicker({ label, color, onChange }: LabelColourPickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      label={label}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <button
          type="button"
          aria-label={label}
          className="grid size-28 shrink-0 place-items-center rounded-control hover:bg-fill-strong pointer-coarse:size-40"
        >
          <span
            className="chip-dot size-12 rounded-round forced-color-adjust-none"
            style={{ '--chip': color } as CSSProperties}
          />
        </button>
      }
    >
      <SwatchField
        label={label}
        swatches={labelColours}
        value={color}
        onChange={(next) => {
          onChange(next);
          setIsOpen(false);
        }}
      />
    </Popover>
  );
}
