'use client';

import { Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { filterOptions } from './filter-options';
import { ListboxOption } from './listbox-option';
import type { PickerOption } from './picker-option';

type OptionListProps = {
  label: string;
  options: readonly PickerOption[];
  selected: readonly string[];
  onToggle: (value: string) => void;
  isMultiple?: boolean;
  placeholder?: string;
  emptyText?: string;
  /** Offered when nothing is called what was typed. */
  onCreate?: (name: string) => void;
};

/** A text field that filters a list below it; focus stays in the field and the keys work the list. */
export function OptionList({
  label,
  options,
  selected,
  onToggle,
  isMultiple = false,
  placeholder = 'Find…',
  emptyText = 'Nothing by that name.',
  onCreate,
}: OptionListProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [activeIndex, setActiveIndex] = useState(() =>
    Math.max(
      0,
      options.findIndex((option) => selected.includes(option.value)),
    ),
  );
  const list = useRef<HTMLDivElement>(null);

  const found = filterOptions(options, query);
  const name = query.trim();
  const canCreate =
    onCreate && name !== '' && !options.some((option) => option.label.toLowerCase() === name.toLowerCase());
  const count = found.length + (canCreate ? 1 : 0);
  const active = Math.min(activeIndex, count - 1);
  const optionId = (index: number) => `${id}-${index}`;

  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  });

  const choose = (index: number) => {
    const option = found[index];
    if (!option && canCreate) {
      onCreate(name);
      setQuery('');
    }
    if (option && !option.isDisabled) onToggle(option.value);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = nextIndex(event.key, active, count);
    if (next !== undefined) {
      event.preventDefault();
      setActiveIndex(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(active);
    }
  };

  return (
    <div>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={count > 0 ? optionId(active) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActiveIndex(0);
        }}
        onKeyDown={onKeyDown}
        className="h-36 w-full border-line border-b bg-transparent px-12 outline-none"
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-multiselectable={isMultiple || undefined}
        className="max-h-[280px] overflow-y-auto p-4"
      >
        {found.map((option, index) => (
          <OptionLine
            key={option.value}
            id={optionId(index)}
            option={option}
            isActive={index === active}
            isSelected={selected.includes(option.value)}
            onPoint={() => setActiveIndex(index)}
            onChoose={() => choose(index)}
          />
        ))}
        {canCreate && (
          <OptionLine
            id={optionId(found.length)}
            option={{ value: name, label: `Create “${name}”` }}
            isActive={active === found.length}
            isSelected={false}
            onPoint={() => setActiveIndex(found.length)}
            onChoose={() => choose(found.length)}
          />
        )}
      </div>
      {count === 0 && <p className="-mt-8 px-12 pb-12 text-ink-3">{emptyText}</p>}
    </div>
  );
}

type OptionLineProps = {
  id: string;
  option: PickerOption;
  isActive: boolean;
  isSelected: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

function OptionLine({ id, option, isActive, isSelected, onPoint, onChoose }: OptionLineProps) {
  return (
    <ListboxOption
      id={id}
      isActive={isActive}
      isSelected={isSelected}
      isDisabled={option.isDisabled}
      onPoint={onPoint}
      onChoose={onChoose}
    >
      {option.icon && (
        <span className="grid size-20 shrink-0 place-items-center text-ink-3">{option.icon}</span>
      )}
      <span className="min-w-0 truncate">{option.label}</span>
      {option.hint && <span className="min-w-0 truncate text-ink-3 text-meta">{option.hint}</span>}
      {isSelected && <Check aria-hidden="true" className="ml-auto text-accent" />}
    </ListboxOption>
  );
}

function nextIndex(key: string, current: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (current - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, current + 8);
    case 'PageUp':
      return Math.max(0, current - 8);
    default:
      return undefined;
  }
}
