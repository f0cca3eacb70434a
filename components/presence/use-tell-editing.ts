import { useEffect } from 'react';
import { useSignalSender } from '@/client/react/use-signals';

/** Tells the others that a field of a task is being edited here, for as long as it is. */
export function useTellEditing(taskId: string, field: string, isEditing: boolean): void {
  const sender = useSignalSender();
  useEffect(() => {
    if (!isEditing) return;
    sender.startEditing(taskId, field);
    return () => sender.stopEditing(taskId);
  }, [isEditing, taskId, field, sender]);
}
