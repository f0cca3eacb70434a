import { type ReactNode, useId } from 'react';

type SettingsSectionProps = {
  title: string;
  /** One sentence on what it is for. */
  intro?: ReactNode;
  children: ReactNode;
};

/** What a part of the settings is on the left, the part itself beside it; on a phone one below the other. */
export function SettingsSection({ title, intro, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-32 gap-y-12 border-line border-b py-24 first:pt-0 last:border-b-0 tablet:grid-cols-[240px_1fr]"
    >
      <div>
        <h2 id={id} className="font-semibold text-title tracking-title">
          {title}
        </h2>
        {intro && <p className="mt-4 text-ink-2">{intro}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
