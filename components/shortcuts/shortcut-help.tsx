'use client';

import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { type ShortcutGroup, shortcuts } from './shortcuts';

type ShortcutHelpProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

const groups: readonly ShortcutGroup[] = [
  'Anywhere',
  'On a card',
  'While a card is lifted',
  'On a message',
  'In the inbox',
  'In a replay',
];

/** Every key there is. */
export function ShortcutHelp({ isOpen, onOpenChange }: ShortcutHelpProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Keyboard shortcuts">
      <div className="flex flex-col gap-16">
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3 className="mb-4 text-ink-3 text-meta">{group}</h3>
            <dl>
              {Object.values(shortcuts)
                .filter((shortcut) => shortcut.group === group)
                .map(({ label, keys }) => (
                  <div key={label} className="flex min-h-28 items-center justify-between gap-16">
                    <dt>{label}</dt>
                    <dd className="flex items-center gap-8 text-ink-3 text-meta">
                      {keys.map((key, index) => (
                        <span key={key} className="flex items-center gap-8">
                          {index > 0 && 'or'}
                          <Kbd shortcut={key} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
