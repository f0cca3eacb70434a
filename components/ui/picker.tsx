'use client';

import { type ReactNode, useState } from 'react';
import { OptionList } from './option-list';
import type { PickerOption } from './picker-option';
import { Popover } from './popover';

type PickerProps = {
  trigger: ReactNode;
  /** What is picked: "Assignees", "Priority". */
  label: string;
  options: readonly PickerOption[];
  selected: readonly string[];
  /** The whole new selection. */
  onChange: (selected: string[]) => void;
  isMultiple?: boolean;
  placeholder?: string;
  emptyText?: string;
  onCreate?: (name: string) => void;
  align?: 'start' | 'center' | 'end';
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** Picks people, labels, a priority: filter as you type, Enter to choose, stays open while several may be chosen. */
export function Picker({
  trigger,
  selected,
  onChange,
  isMultiple = false,
  align,
  isOpen,
  onOpenChange,
  ...list
}: PickerProps) {
  const [isOpenHere, setIsOpenHere] = useState(false);
  const setIsOpen = onOpenChange ?? setIsOpenHere;

  const toggle = (value: string) => {
    const isSelected = selected.includes(value);
    if (isMultiple) {
      onChange(isSelected ? selected.filter((other) => other !== value) : [...selected, value]);
      return;
    }
    if (!isSelected) onChange([value]);
    setIsOpen(false);
  };

  return (
    <Popover
      trigger={trigger}
      label={list.label}
      align={align}
      hasPadding={false}
      isOpen={isOpen ?? isOpenHere}
      onOpenChange={setIsOpen}
    >
      <OptionList {...list} selected={selected} isMultiple={isMultiple} onToggle={toggle} />
    </Popover>
  );
}
