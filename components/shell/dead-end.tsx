import type { ReactNode } from 'react';
import { ProductMark } from './product-mark';

type DeadEndProps = {
  title: string;
  children: ReactNode;
  /** The ways on; at least one. */
  actions: ReactNode;
  /** What to quote to whoever runs this. */
  reference?: string;
};

/** A page that could not be shown: what happened, a way back, and an id to quote. */
export function DeadEnd({ title, children, actions, reference }: DeadEndProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid flex-1 content-center justify-items-center px-16 py-32 outline-none"
    >
      <div className="w-full max-w-dialog">
        <ProductMark size={28} />
        <h1 className="mt-16 font-page text-page tracking-page">{title}</h1>
        <p className="mt-4 text-ink-2">{children}</p>
        <div className="mt-20 flex flex-wrap gap-8">{actions}</div>
        {reference && (
          <p className="mt-24 text-ink-3 text-meta">
            Reference <span className="select-all font-mono">{reference}</span>
          </p>
        )}
      </div>
    </main>
  );
}
