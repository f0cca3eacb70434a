import type { Priority } from '@/contract/tasks';

/** Every priority as people call it, the most pressing first. */
export const priorityNames: Record<Priority, string> = {
  urgent: 'Urgent',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  none: 'No priority',
};

export const priorities = Object.keys(priorityNames) as Priority[];
