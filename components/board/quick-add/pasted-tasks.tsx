import { Button } from '@/components/ui/button';

type PastedTasksProps = { titles: readonly string[]; onAddAll: () => void; onCancel: () => void };

/** Several lines were pasted where one task is written: offers to make a task of each. */
export function PastedTasks({ titles, onAddAll, onCancel }: PastedTasksProps) {
  return (
    <section
      aria-label="Pasted lines"
      className="mt-4 rounded-card border border-line bg-surface-1 p-8 text-meta"
    >
      <ol className="mb-8 max-h-[160px] list-inside list-decimal overflow-y-auto text-ink-2">
        {titles.map((title, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are what was pasted, and may repeat.
          <li key={index} className="truncate">
            {title}
          </li>
        ))}
      </ol>
      <div className="flex gap-8">
        <Button size="small" variant="primary" onClick={onAddAll}>
          Add {titles.length} tasks
        </Button>
        <Button size="small" variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
