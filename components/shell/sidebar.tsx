'use client';

import { PanelLeft, Search } from 'lucide-react';
import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { ProductMark } from './product-mark';
import type { ShellData } from './shell-data';
import { SidebarConversations } from './sidebar-conversations';
import { SidebarLink } from './sidebar-link';
import { SidebarPeople } from './sidebar-people';
import { SidebarProjects } from './sidebar-projects';
import { sidebarRowStyle } from './sidebar-row-style';
import { UserMenu } from './user-menu';

type SidebarProps = {
  data: ShellData;
  isFolded: boolean;
  /** Left out in the phone's drawer, which closes instead. */
  onToggleFold?: () => void;
};

/** 224 px of places, or a rail of their icons. */
export function Sidebar({ data, isFolded, onToggleFold }: SidebarProps) {
  return (
    <div className="flex h-full flex-col px-12">
      <div
        className={classNames('flex h-44 shrink-0 items-center gap-8', isFolded ? 'justify-center' : 'pl-8')}
      >
        <Link href="/projects" aria-label="Lockstep" className="flex items-center gap-8 rounded-control">
          <ProductMark />
          {!isFolded && <span className="font-semibold tracking-title">Lockstep</span>}
        </Link>
        {onToggleFold && !isFolded && (
          <span className="ml-auto">
            <IconButton
              icon={<PanelLeft />}
              label="Fold the sidebar"
              shortcut="["
              size="small"
              onClick={onToggleFold}
            />
          </span>
        )}
      </div>

      <nav aria-label="Main" className="-mx-12 flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto px-12 py-4">
        {data.onSearch && <SearchRow isFolded={isFolded} onSearch={data.onSearch} />}
        {data.links.map(({ href, label, icon, count = 0 }) => (
          <SidebarLink
            key={href}
            href={href}
            label={label}
            icon={icon}
            isFolded={isFolded}
            news={count > 0 && `${count} unread`}
            trailing={count > 0 && <span className="text-ink-2 text-meta tabular-nums">{count}</span>}
          />
        ))}
        <SidebarProjects projects={data.projects} isFolded={isFolded} onNewProject={data.onNewProject} />
        <SidebarConversations
          conversations={data.conversations}
          isFolded={isFolded}
          onNewMessage={data.onNewMessage}
        />
      </nav>

      <SidebarPeople people={data.peopleOnline} isFolded={isFolded} />
      <div
        className={classNames(
          '-mx-12 flex flex-col gap-4 border-line border-t px-12 py-8',
          isFolded && 'items-center',
        )}
      >
        {onToggleFold && isFolded && (
          <IconButton
            icon={<PanelLeft />}
            label="Unfold the sidebar"
            shortcut="["
            tooltipSide="right"
            onClick={onToggleFold}
          />
        )}
        <UserMenu user={data.user} entries={data.userMenu} isFolded={isFolded} />
      </div>
    </div>
  );
}

function SearchRow({ isFolded, onSearch }: { isFolded: boolean; onSearch: () => void }) {
  if (isFolded) {
    return (
      <div className="grid justify-center">
        <IconButton icon={<Search />} label="Search" shortcut="/" tooltipSide="right" onClick={onSearch} />
      </div>
    );
  }
  return (
    <button
      type="button"
      aria-keyshortcuts="/"
      onClick={onSearch}
      className={classNames(sidebarRowStyle, 'px-8 text-left')}
    >
      <span className="grid size-20 place-items-center">
        <Search />
      </span>
      <span className="flex-1">Search</span>
      <Kbd shortcut="/" />
    </button>
  );
}
