import type { ReactNode } from 'react';
import { ProductMark } from '@/components/shell/product-mark';
import { ReadyGate } from '@/components/ui/ready-gate';

type IdentityFrameProps = {
  title: string;
  /** One sentence on what happens here, if the title does not say it. */
  intro?: ReactNode;
  children: ReactNode;
};

/** The page around sign-in, set-up and passwords: one column on paper, nothing else. */
export function IdentityFrame({ title, intro, children }: IdentityFrameProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid min-h-dvh content-center justify-items-center px-16 py-32 outline-none"
    >
      <div className="w-full max-w-form">
        <ProductMark size={40} />
        <h1 className="mt-20 font-page text-page tracking-page">{title}</h1>
        {intro && <p className="mt-4 text-ink-2">{intro}</p>}
        <div className="mt-24">
          <ReadyGate>{children}</ReadyGate>
        </div>
      </div>
    </main>
  );
}
