'use client';

import { useClient } from '@/client/react/client-context';
import { useSignals } from '@/client/react/use-signals';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';

type TakeOverQuestionProps = { taskId: string; field: string; onHandOver: () => void };

/** Somebody asks for the field that is edited here: what was written is saved when it is handed over. */
export function TakeOverQuestion({ taskId, field, onHandOver }: TakeOverQuestionProps) {
  const { signals } = useClient();
  const asking = useSignals((state) => state.takeOvers.get(taskId));
  if (asking?.field !== field) return null;
  return (
    <div className="py-4">
      <Banner
        role="alert"
        action={
          <span className="flex gap-8">
            <Button size="small" onClick={() => signals.endTakeOver(taskId)}>
              Keep writing
            </Button>
            <Button
              size="small"
              variant="primary"
              onClick={() => {
                signals.endTakeOver(taskId);
                onHandOver();
              }}
            >
              Save and hand over
            </Button>
          </span>
        }
      >
        {asking.name} asks to take over.
      </Banner>
    </div>
  );
}
