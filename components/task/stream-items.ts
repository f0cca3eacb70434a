import type { Comment } from '@/contract/comments';
import type { ActivityLine } from './activity-phrases';

/**
 * What happened and what was said, in one order of time. It begins where all comments are known: what
 * happened before is left for when those are loaded, since it belongs between them.
 */
export function streamItems(
  lines: readonly ActivityLine[],
  { comments, hasOlder }: { comments: readonly Comment[]; hasOlder: boolean },
): (ActivityLine | Comment)[] {
  const start = (hasOlder && comments[0]?.createdAt) || '';
  const known = lines.filter(({ occurredAt }) => occurredAt >= start);
  return [...known, ...comments].sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
}

function timeOf(item: ActivityLine | Comment): string {
  return 'occurredAt' in item ? item.occurredAt : item.createdAt;
}
