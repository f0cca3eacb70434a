'use client';

import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useShortcuts } from '@/components/shortcuts/use-shortcuts';

const places = [
  { href: '/admin/presence', label: 'Presence' },
  { href: '/admin/users', label: 'People' },
  { href: '/admin/projects', label: 'Projects' },
  { href: '/admin/jobs', label: 'Jobs' },
  { href: '/admin/events', label: 'Events' },
  { href: '/admin/audit', label: 'Audit log' },
  { href: '/admin/settings', label: 'Settings' },
] as const;

/** The places of an administrator, above each of them. */
export function AdminNav() {
  const pathname = usePathname();
  const router = useRouter();
  const go = (step: number) => {
    const place = places[places.findIndex(({ href }) => href === pathname) + step];
    if (place) router.push(place.href);
  };
  useShortcuts({ previousPlace: () => go(-1), nextPlace: () => go(1) });
  return (
    <nav aria-label="Administration" className="-mx-16 overflow-x-auto px-16 tablet:mx-0 tablet:px-0">
      <ul className="flex w-max gap-2 rounded-control bg-fill p-2">
        {places.map(({ href, label }) => (
          <li key={href}>
            <Link
              ref={pathname === href ? showWhole : undefined}
              href={href}
              aria-current={pathname === href ? 'page' : undefined}
              className="flex h-24 items-center whitespace-nowrap rounded-mark border border-transparent px-8 font-medium text-ink-2 text-meta hover:text-ink aria-[current=page]:border-line-strong aria-[current=page]:bg-surface-2 aria-[current=page]:text-ink pointer-coarse:h-32"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where they do not all fit, the present one is in sight. */
function showWhole(link: HTMLAnchorElement | null) {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
