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
        'flex flex-wrap items-center gap-x-12 gap-y-4 rounded-control border border-transparent px-12 py-8 text-body',
        tones[tone],
      )}
    >
      {icon && <span className="text-(--tone)">{icon}</span>}
      <p className="min-w-0 flex-1 basis-form">{children}</p>
      {action}
    </div>
  );
}
