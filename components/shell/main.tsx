import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type MainProps = {
  /** `page` scrolls one readable column; `canvas` fills the frame and scrolls within: a board, two panes. */
  layout?: 'page' | 'canvas';
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
        layout === 'page' ? 'overflow-y-auto' : 'flex overflow-hidden',
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
