'use client';

import { Menu, MessageSquare, Search } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import type { ShellData } from './shell-data';

type PhoneNavProps = {
  data: ShellData;
  onMenu: () => void;
};

const itemStyle =
  'flex h-full min-w-44 flex-1 flex-col items-center justify-center gap-2 text-ink-3 text-meta aria-[current=page]:font-medium aria-[current=page]:text-ink';

/** Within a thumb's reach at the foot of a phone's screen. */
export function PhoneNav({ data, onMenu }: PhoneNavProps) {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Main"
      className="shrink-0 border-line border-t bg-surface-1 pb-[env(safe-area-inset-bottom)] tablet:hidden"
    >
      <ul className="flex h-[52px]">
        {data.links.map(({ href, label, icon, count }) => (
          <NavItem key={href} href={href} label={label} icon={icon} count={count} pathname={pathname} />
        ))}
        {data.chat && (
          <li className="flex flex-1">
            <button type="button" onClick={data.chat.onOpen} className={itemStyle}>
              <Counted icon={<MessageSquare />} count={data.chat.unread} />
              Chat
            </button>
          </li>
        )}
        {data.onSearch && (
          <li className="flex flex-1">
            <button type="button" onClick={data.onSearch} className={itemStyle}>
              <Search />
              Search
            </button>
          </li>
        )}
        <li className="flex flex-1">
          <button type="button" onClick={onMenu} className={itemStyle}>
            <Menu />
            Menu
          </button>
        </li>
      </ul>
    </nav>
  );
}

type NavItemProps = { href: string; label: string; icon: ReactNode; count?: number; pathname: string };

function NavItem({ href, label, icon, count = 0, pathname }: NavItemProps) {
  return (
    <li className="flex flex-1">
      <Link href={href} aria-current={pathname === href ? 'page' : undefined} className={itemStyle}>
        <Counted icon={icon} count={count} />
        {label}
      </Link>
    </li>
  );
}

function Counted({ icon, count }: { icon: ReactNode; count: number }) {
  return (
    <span className="relative">
      {icon}
      {count > 0 && (
        <span className="absolute -top-6 left-12 min-w-16 rounded-round bg-accent px-4 text-center font-medium text-initial text-on-accent leading-[16px] tabular-nums">
          {count}
          <span className="sr-only"> unread</span>
        </span>
      )}
    </span>
  );
}
