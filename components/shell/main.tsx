import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type MainProps = {
  /** `page`: one readable column. `list`: rows from edge to edge. `canvas`: scrolls within, as a board does. */
  layout?: 'page' | 'list' | 'canvas';
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
      {layout === 'page' ? (
        <div className="mx-auto w-full max-w-page px-16 py-24 tablet:px-32 tablet:py-32">{children}</div>
      ) : (
        children
      )}
    </main>
  );
}
