import type { ReactNode } from 'react';

type BarProps = {
  /** What this page is; its one h1. */
  title: ReactNode;
  /** The views of the same thing, beside its name. */
  views?: ReactNode;
  /** What is filtered, and how much of the whole is left. On a phone it takes a line of its own. */
  filter?: ReactNode;
  people?: ReactNode;
  connection?: ReactNode;
  actions?: ReactNode;
};

/** The 44 px above every page: what it is, what is filtered, who is here, and whether it is live. */
export function Bar({ title, views, filter, people, connection, actions }: BarProps) {
  return (
    <header className="z-bar shrink-0 border-line border-b bg-surface-0">
      <div className="flex h-44 items-center gap-12 px-16">
        <h1 className="min-w-0 truncate font-semibold text-body">{title}</h1>
        {views}
        <div className="ml-auto flex min-w-0 items-center gap-12">
          {filter && <div className="hidden min-w-0 tablet:block">{filter}</div>}
          {people}
          {connection}
          {actions}
        </div>
      </div>
      {filter && (
        <div className="flex min-h-44 items-center border-line border-t px-16 tablet:hidden">{filter}</div>
      )}
    </header>
  );
}
