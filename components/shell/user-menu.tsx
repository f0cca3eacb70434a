'use client';

import { ChevronsUpDown } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import type { ShellData } from './shell-data';
import { parseTheme } from './theme';
import { useTheme } from './use-theme';

type UserMenuProps = {
  user: ShellData['user'];
  entries: readonly MenuEntry[];
  isFolded: boolean;
};

export function UserMenu({ user, entries, isFolded }: UserMenuProps) {
  const { theme, setTheme } = useTheme();
  const themes: MenuEntry = {
    kind: 'choice',
    label: 'Theme',
    value: theme,
    choices: [
      { value: 'system', label: 'As the system' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
    onChange: (value) => setTheme(parseTheme(value)),
  };

  return (
    <Menu
      side="top"
      entries={[themes, { kind: 'separator' }, ...entries]}
      trigger={
        <button
          type="button"
          aria-label={`${user.name}, your menu`}
          className={classNames(
            'flex items-center gap-8 rounded-control text-left hover:bg-fill aria-expanded:bg-fill-strong',
            isFolded ? 'p-4' : 'w-full px-6 py-6',
          )}
        >
          <Avatar person={user} size={24} isDecorative />
          {!isFolded && (
            <>
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{user.name}</span>
                <span className="block truncate text-ink-3 text-meta">{user.email}</span>
              </span>
              <ChevronsUpDown className="text-ink-3" />
            </>
          )}
        </button>
      }
    />
  );
}
