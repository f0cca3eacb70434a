import { useEffect, useState } from 'react';
import { useSignalSender } from '@/client/react/use-signals';
import type { EditingPerson } from '@/client/signals/signal-store';
import { signalTtlMs } from '@/contract/signal-timing';

type AskOptions = {
  taskId: string;
  field: string;
  editor: EditingPerson | undefined;
  onHandedOver: (() => void) | undefined;
};

/** Asks who edits a field for it; when they let go while the question stands, it is handed over. */
export function useAskTakeOver({ taskId, field, editor, onHandedOver }: AskOptions) {
  const sender = useSignalSender();
  const [askedId, setAskedId] = useState<string | null>(null);

  useEffect(() => {
    if (askedId === null) return;
    const timer = setTimeout(() => setAskedId(null), signalTtlMs.takeOver);
    return () => clearTimeout(timer);
  }, [askedId]);

  const isLetGo = askedId !== null && editor?.userId !== askedId;
  useEffect(() => {
    if (!isLetGo) return;
    setAskedId(null);
    onHandedOver?.();
  }, [isLetGo, onHandedOver]);

  return {
    isAsked: askedId !== null,
    ask() {
      if (!editor) return;
      sender.askTakeOver(taskId, field, editor.userId);
      setAskedId(editor.userId);
    },
  };
}
