import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type MainProps = {
  /** `page`: one readable column. `wide`: the same for tables. `list`: rows from edge to edge. `canvas`: scrolls within, as a board does. */
  layout?: 'page' | 'wide' | 'list' | 'canvas';
  children: ReactNode;
};

/** The page's main landmark, where the skip link leads. */
export function Main({ layout = 'page', children }: MainProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={classNames(
        'relative min-h-0 min-w-0 flex-1 outline-none',
        layout === 'canvas' ? 'flex overflow-clip' : 'overflow-y-auto',
      )}
    >
      {layout === 'page' || layout === 'wide' ? (
        <div
          className={classNames(
            'mx-auto w-full px-16 py-24 tablet:px-32 tablet:py-32',
            layout === 'wide' ? 'max-w-wide' : 'max-w-page',
          )}
        >
          {children}
        </div>
      ) : (
        children
      )}
    </main>
  );
}
