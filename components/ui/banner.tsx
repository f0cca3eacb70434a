import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type BannerTone = 'info' | 'ok' | 'warn' | 'danger';

const tones: Record<BannerTone, string> = {
  info: 'bg-fill [--tone:var(--color-ink-3)]',
  ok: 'bg-ok-soft [--tone:var(--color-ok)]',
  warn: 'bg-warn-soft [--tone:var(--color-warn)]',
  danger: 'bg-danger-soft [--tone:var(--color-danger)]',
};

type BannerProps = {
  tone?: BannerTone;
  icon?: ReactNode;
  children: ReactNode;
  action?: ReactNode;
  /** `alert` for what just went wrong; leave it out for what is there when the page opens. */
  role?: 'alert';
};

export function Banner({ tone = 'info', icon, children, action, role }: BannerProps) {
  return (
    <div
      role={role}
      className={classNames(
        'flex flex-wrap items-center gap-x-12 gap-y-8 rounded-control border border-transparent px-12 py-8',
        tones[tone],
      )}
    >
      <div className="flex min-w-0 flex-1 basis-menu gap-8">
        {icon && <span className="mt-2 shrink-0 text-(--tone)">{icon}</span>}
        <p className="min-w-0">{children}</p>
      </div>
      {action}
    </div>
  );
}
