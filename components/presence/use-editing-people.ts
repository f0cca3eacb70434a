import { useSignals } from '@/client/react/use-signals';
import type { EditingPerson } from '@/client/signals/signal-store';

const nobody: readonly EditingPerson[] = [];

/** Who else edits something of a task now, and which field each. */
export function useEditingPeople(taskId: string): readonly EditingPerson[] {
  return useSignals((state) => state.editing.get(taskId)) ?? nobody;
}
