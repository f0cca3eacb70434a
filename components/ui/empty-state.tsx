import type { ReactNode } from 'react';

type EmptyStateProps = {
  /** One sentence that says what the place is for. */
  children: ReactNode;
  /** One button or link. */
  action?: ReactNode;
  icon?: ReactNode;
};

export function EmptyState({ children, action, icon }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-12 py-24">
      {icon && <span className="text-ink-3">{icon}</span>}
      <p className="max-w-form text-balance text-body text-ink-2">{children}</p>
      {action}
    </div>
  );
}
