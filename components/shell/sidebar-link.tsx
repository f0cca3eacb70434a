'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Tooltip } from '@/components/ui/tooltip';
import { sidebarRowStyle } from './sidebar-row-style';

type SidebarLinkProps = {
  href: string;
  icon: ReactNode;
  label: string;
  isFolded: boolean;
  /** Something new lies behind it, and how to say so: "3 unread". */
  news?: string | false;
  /** What stands at the end of the row: a count, faces. */
  trailing?: ReactNode;
};

export function SidebarLink({ href, icon, label, isFolded, news, trailing }: SidebarLinkProps) {
  const pathname = usePathname();
  const isCurrent = pathname === href || pathname.startsWith(`${href}/`);
  const name = news ? `${label}, ${news}` : label;

  const link = (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={news || isFolded ? name : undefined}
      className={classNames(
        sidebarRowStyle,
        isFolded ? 'w-28 justify-center' : 'px-8',
        news && 'font-medium text-ink',
      )}
    >
      <span className="relative grid size-20 shrink-0 place-items-center">
        {icon}
        {isFolded && news && (
          <span className="absolute -top-2 -right-2 size-8 rounded-round border-2 border-surface-0 bg-accent forced-color-adjust-none" />
        )}
      </span>
      {!isFolded && <span className="min-w-0 flex-1 truncate">{label}</span>}
      {!isFolded && trailing}
    </Link>
  );
  if (!isFolded) return link;
  return (
    <Tooltip content={name} side="right">
      {link}
    </Tooltip>
  );
}
