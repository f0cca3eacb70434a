import type { ReactNode } from 'react';

type BarProps = {
  /** What this page is; its one h1. */
  title: ReactNode;
  /** The views of the same thing, beside its name. */
  views?: ReactNode;
  /** What is filtered, and how much of the whole is left. */
  filter?: ReactNode;
  /** Who is here. */
  people?: ReactNode;
  connection?: ReactNode;
  actions?: ReactNode;
};

/** The 44 px above every page: what it is, what is filtered, who is here, and whether it is live. */
export function Bar({ title, views, filter, people, connection, actions }: BarProps) {
  const hasSecondLine = Boolean(filter || people);
  return (
    <header className="z-bar flex min-h-44 shrink-0 flex-wrap items-center gap-x-12 border-line border-b bg-surface-0 px-16">
      <div className="mr-auto flex h-44 min-w-0 flex-1 items-center gap-12 tablet:flex-none">
        <h1 className="truncate font-semibold text-title tracking-title">{title}</h1>
        {views}
      </div>
      {hasSecondLine && (
        // A line of its own on a phone; on anything wider, part of the bar.
        <div className="order-last -mx-16 flex h-44 min-w-0 basis-[calc(100%+32px)] items-center gap-12 border-line border-t px-16 tablet:contents">
          <div className="min-w-0 flex-1 tablet:flex-none">{filter}</div>
          {people}
          <div className="shrink-0 empty:hidden tablet:order-last">{actions}</div>
        </div>
      )}
      {connection}
      {!hasSecondLine && actions}
    </header>
  );
}
