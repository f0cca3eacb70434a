import type { ReactNode } from 'react';

/** One part of an administrator's page, under its name. */
export function AdminSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-8">
      <h2 className="font-semibold text-title tracking-title">{title}</h2>
      {children}
    </section>
  );
}
