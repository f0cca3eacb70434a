import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '@/client/doctor/findings';

const marks: Record<Finding['status'], { word: string; icon: ReactNode }> = {
  ok: { word: 'Works', icon: <CircleCheck aria-hidden="true" className="text-ok" /> },
  warn: { word: 'Look at this', icon: <CircleAlert aria-hidden="true" className="text-warn" /> },
  failed: { word: 'Does not work', icon: <CircleX aria-hidden="true" className="text-danger" /> },
};

/** What was tested, and what came of it. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul aria-label="Tests" className="rounded-card border border-line bg-surface-1">
      {findings.map(({ name, status, text }) => (
        <li
          key={name}
          className="grid grid-cols-[16px_1fr] items-start gap-x-12 gap-y-2 border-line border-b px-16 py-12 last:border-b-0 tablet:grid-cols-[16px_120px_1fr]"
        >
          <span className="mt-2">
            {marks[status].icon}
            <span className="sr-only">{marks[status].word}: </span>
          </span>
          <span className="font-medium">{name}</span>
          <span className="col-start-2 text-ink-2 [overflow-wrap:anywhere] tablet:col-start-3">{text}</span>
        </li>
      ))}
    </ul>
  );
}
