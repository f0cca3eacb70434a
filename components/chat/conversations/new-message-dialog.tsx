'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useClient } from '@/client/react/client-context';
import { useSubmit } from '@/client/react/use-submit';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Dialog } from '@/components/ui/dialog';
import { DialogFooter } from '@/components/ui/dialog-footer';
import { OptionList } from '@/components/ui/option-list';
import { useDirectory } from '@/components/writing/use-directory';
import { limits } from '@/contract/limits';
import { conversationPath } from './conversation-path';

type NewMessageDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Chooses whom to write to: one person, or a few as a group. */
export function NewMessageDialog({ isOpen, onOpenChange }: NewMessageDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title="New message"
      description="With one person there is one conversation. Several are a group."
    >
      <NewMessageForm onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function NewMessageForm({ onDone }: { onDone: () => void }) {
  const { userId } = useClient();
  const router = useRouter();
  const submit = useSubmit();
  const people = useDirectory().filter(({ id }) => id !== userId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isFull = chosen.length >= limits.othersInConversation;

  const toggle = (id: string) => {
    const isChosen = chosen.includes(id);
    if (!isChosen && isFull) return;
    setChosen(isChosen ? chosen.filter((other) => other !== id) : [...chosen, id]);
  };
  const start = async () => {
    setIsPending(true);
    setProblem(undefined);
    const settlement = await submit('createConversation', { userIds: [...chosen] });
    setIsPending(false);
    if (!settlement.ok) return setProblem(settlement.error.message);
    router.push(conversationPath(settlement.data.conversation.id));
    onDone();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0 && !isPending) void start();
      }}
    >
      {chosen.length > 0 && (
        <ul aria-label="To" className="mb-8 flex flex-wrap gap-4">
          {people
            .filter(({ id }) => chosen.includes(id))
            .map(({ id, name }) => (
              <li key={id}>
                <Chip onRemove={() => toggle(id)} removeLabel={`Leave ${name} out`}>
                  {name}
                </Chip>
              </li>
            ))}
        </ul>
      )}
      <div className="overflow-hidden rounded-control border border-line">
        <OptionList
          label="People"
          placeholder="Find a person…"
          emptyText="Nobody by that name."
          isMultiple
          options={people.map((person) => ({
            value: person.id,
            label: person.name,
            icon: <Avatar person={person} isDecorative />,
            isDisabled: isFull && !chosen.includes(person.id),
          }))}
          selected={chosen}
          onToggle={toggle}
        />
      </div>
      {problem && (
        <p role="alert" className="mt-8 text-danger">
          {problem}
        </p>
      )}
      <DialogFooter>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={chosen.length === 0} isPending={isPending}>
          {chosen.length > 1 ? 'Start a group' : 'Start'}
        </Button>
      </DialogFooter>
    </form>
  );
}
