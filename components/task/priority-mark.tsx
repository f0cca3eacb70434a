import { classNames } from '@/components/ui/class-names';
import type { Priority } from '@/contract/tasks';

const filledBars: Record<Exclude<Priority, 'urgent'>, number> = { none: 0, low: 1, medium: 2, high: 3 };

/** Rising bars, or an exclamation mark for what cannot wait; its meaning stands beside it in words. */
export function PriorityMark({ priority }: { priority: Priority }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-16 shrink-0 fill-current">
      {priority === 'urgent' ? (
        <path
          className="text-warn-mark"
          fill="currentColor"
          d="M4 1.5h8A2.5 2.5 0 0 1 14.5 4v8a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 12V4A2.5 2.5 0 0 1 4 1.5Zm3.1 2.75.2 4.75h1.4l.2-4.75H7.1ZM8 12a.95.95 0 1 0 0-1.9A.95.95 0 0 0 8 12Z"
        />
      ) : (
        [0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={2 + bar * 4.5}
            y={9 - bar * 3}
            width="3"
            height={5 + bar * 3}
            rx="1"
            className={classNames(bar >= filledBars[priority] && 'opacity-25')}
          />
        ))
      )}
    </svg>
  );
}
