'use client';

import { Check, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ContextMenu, DropdownMenu } from 'radix-ui';
import { Fragment, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Kbd } from './kbd';
import type { MenuEntry } from './menu-entry';
import { menuItemStyle, menuStyle } from './menu-style';

type MenuEntriesProps = {
  entries: readonly MenuEntry[];
  /** The primitives of the menu around the entries: the two kinds of menu share shapes, not contexts. */
  parts: typeof DropdownMenu | typeof ContextMenu;
};

export function MenuEntries({ entries, parts }: MenuEntriesProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a menu's entries have no identity beyond their place.
  return entries.map((entry, index) => <Fragment key={index}>{renderEntry(entry, parts)}</Fragment>);
}

function renderEntry(entry: MenuEntry, Parts: MenuEntriesProps['parts']): ReactNode {
  switch (entry.kind) {
    case 'action':
      return (
        <Parts.Item
          className={classNames(
            menuItemStyle,
            entry.isDanger && 'text-danger data-highlighted:bg-danger-soft',
          )}
          disabled={entry.isDisabled}
          onSelect={entry.onSelect}
        >
          {renderLine(entry)}
        </Parts.Item>
      );
    case 'link':
      return (
        <Parts.Item className={menuItemStyle} asChild>
          <Link href={entry.href}>{renderLine(entry)}</Link>
        </Parts.Item>
      );
    case 'check':
      return (
        <Parts.CheckboxItem
          className={menuItemStyle}
          checked={entry.isChecked}
          onCheckedChange={entry.onChange}
        >
          {renderTick(Parts)}
          {renderLine(entry)}
        </Parts.CheckboxItem>
      );
    case 'choice':
      return (
        <Parts.RadioGroup value={entry.value} onValueChange={entry.onChange}>
          <Parts.Label className="px-8 pt-6 pb-2 text-meta text-ink-3">{entry.label}</Parts.Label>
          {entry.choices.map((choice) => (
            <Parts.RadioItem key={choice.value} value={choice.value} className={menuItemStyle}>
              {renderTick(Parts)}
              {renderLine(choice)}
            </Parts.RadioItem>
          ))}
        </Parts.RadioGroup>
      );
    case 'submenu':
      return (
        <Parts.Sub>
          <Parts.SubTrigger className={menuItemStyle}>
            {renderLine(entry)}
            <ChevronRight className="text-ink-3" />
          </Parts.SubTrigger>
          <Parts.Portal>
            <Parts.SubContent className={menuStyle} sideOffset={2} alignOffset={-5} collisionPadding={8}>
              <MenuEntries entries={entry.entries} parts={Parts} />
            </Parts.SubContent>
          </Parts.Portal>
        </Parts.Sub>
      );
    case 'separator':
      return <Parts.Separator className="-mx-4 my-4 h-px bg-line" />;
  }
}

function renderTick(Parts: MenuEntriesProps['parts']) {
  return (
    <span className="grid size-16 place-items-center text-accent">
      <Parts.ItemIndicator>
        <Check />
      </Parts.ItemIndicator>
    </span>
  );
}

function renderLine({ icon, label, shortcut }: { icon?: ReactNode; label: string; shortcut?: string }) {
  return (
    <>
      {icon && (
        <span className="grid size-16 shrink-0 place-items-center text-ink-3 [[data-highlighted]_&]:text-inherit">
          {icon}
        </span>
      )}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {shortcut && <Kbd shortcut={shortcut} />}
    </>
  );
}
