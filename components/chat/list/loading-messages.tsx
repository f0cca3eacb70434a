import { Skeleton } from '@/components/ui/skeleton';

const lines = ['h-16 w-menu', 'h-16 w-[180px]', 'h-16 w-[220px]', 'h-16 w-[140px]'];

/** Stands for the newest messages while they are read. */
export function LoadingMessages() {
  return (
    <div
      role="log"
      aria-label="Messages"
      aria-busy="true"
      className="flex min-h-0 flex-1 flex-col justify-end gap-16 overflow-hidden px-16 pb-16"
    >
      {lines.map((size) => (
        <div key={size} className="flex items-center gap-8">
          <Skeleton shape="circle" size="size-24" />
          <Skeleton size={size} />
        </div>
      ))}
    </div>
  );
}
