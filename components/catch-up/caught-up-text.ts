import type { Missed } from '@/client/history/catch-up';

/** What the board says to who has come back; null when there is nothing to say. */
export function caughtUpText(changeCount: number, cut: Missed['cut']): string | null {
  const changes = `${changeCount} ${changeCount === 1 ? 'change' : 'changes'}`;
  switch (cut) {
    case 'restored':
      return 'Caught up. The server was restored from a backup: what changed while you were away cannot be listed.';
    case 'pruned':
      return `Caught up: ${changes} while you were away, and earlier ones that are no longer kept`;
    case 'tooLong':
      return `Caught up: more than ${changes} while you were away`;
    case null:
      return changeCount === 0 ? null : `Caught up: ${changes} while you were away`;
  }
}
