'use client';

import { useMemo } from 'react';
import { useProjectIfAny } from '@/client/react/project-context';
import { Avatar } from '@/components/ui/avatar';
import { filterOptions } from '@/components/ui/filter-options';
import type { Task } from '@/contract/tasks';
import { mentionOf } from './mention-text';
import { type Suggestion, suggestionsShown } from './suggestion';
import type { SuggestionTrigger } from './suggestion-trigger';
import { useFoundTasks } from './use-found-tasks';
import type { WritingPeople } from './use-writing-people';

const noTasks: ReadonlyMap<string, Task> = new Map();
const none: readonly Suggestion[] = [];

/** Who or what somebody may mean: those who are here first; tasks of this board, or of all when there is none. */
export function useSuggestions(
  trigger: SuggestionTrigger | null,
  { here, others, all }: WritingPeople,
): readonly Suggestion[] {
  const tasks = useProjectIfAny((view) => view.tasks);
  const { kind, query } = trigger ?? { kind: null, query: '' };
  const found = useFoundTasks(kind === 'task' && tasks === null ? query : null);

  return useMemo(() => {
    if (kind === null) return none;
    if (kind === 'person') {
      const options = [
        ...filterOptions(
          here.map((person) => personOption(person)),
          query,
        ),
        ...filterOptions(
          others.map((person) => personOption(person, 'Not in here')),
          query,
        ),
      ];
      return options.slice(0, suggestionsShown).map(({ person, label, hint }) => ({
        id: person.id,
        label,
        hint,
        icon: <Avatar person={person} isDecorative />,
        insert: mentionOf(person, all),
      }));
    }
    const known = [...(tasks ?? noTasks).values()].sort((a, b) => b.number - a.number);
    return filterOptions([...known.map(taskOption), ...found.map(taskOption)], query)
      .slice(0, suggestionsShown)
      .map(({ taskKey, title }) => ({ id: taskKey, label: taskKey, hint: title, insert: `#${taskKey}` }));
  }, [kind, query, here, others, all, tasks, found]);
}

function personOption(person: { id: string; name: string }, hint?: string) {
  return { person, label: person.name, hint };
}

function taskOption({ key, title }: { key: string; title: string }) {
  return { taskKey: key, title, label: key, keywords: title };
}
