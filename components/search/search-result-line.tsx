'use client';

import { MessageSquare, Square } from 'lucide-react';
import { useUser } from '@/client/react/use-user';
import { conversationName } from '@/components/chat/conversations/conversation-name';
import { quoteText } from '@/components/markdown/quote-text';
import { ListboxOption } from '@/components/ui/listbox-option';
import { RelativeTime } from '@/components/ui/relative-time';
import { useDirectory } from '@/components/writing/use-directory';
import type { SearchResult } from '@/contract/search';
import type { UserState } from '@/contract/user-state';

type SearchResultLineProps = {
  id: string;
  result: SearchResult;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

/** One thing that was found: what it is, where it is, and when it was made. */
export function SearchResultLine({ id, result, isActive, onPoint, onChoose }: SearchResultLineProps) {
  const place = useUser((view) => placeOf(view, result)) ?? '';
  const directory = useDirectory();
  const isTask = result.kind === 'task';
  const author = isTask ? '' : (directory.find((person) => person.id === result.authorId)?.name ?? '');
  return (
    <ListboxOption
      id={id}
      isActive={isActive}
      isSelected={isActive}
      lines="several"
      onPoint={onPoint}
      onChoose={onChoose}
    >
      <span className="mt-2 text-ink-3">{isTask ? <Square /> : <MessageSquare />}</span>
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          {isTask ? (
            <>
              <span className="mr-6 font-mono text-ink-2 text-meta">{result.key}</span>
              {result.title}
            </>
          ) : (
            quoteText(result.snippet)
          )}
        </span>
        <span className="flex gap-6 text-ink-3 text-meta">
          <span className="truncate">
            {[author, place, isTask && result.archivedAt ? 'archived' : ''].filter(Boolean).join(' · ')}
          </span>
          <RelativeTime moment={result.createdAt} />
        </span>
      </span>
    </ListboxOption>
  );
}

function placeOf({ projects, conversations, user }: UserState, result: SearchResult): string | undefined {
  if (result.projectId) return projects.get(result.projectId)?.name;
  const conversation =
    result.kind === 'message' && result.conversationId ? conversations.get(result.conversationId) : undefined;
  return conversation && conversationName(conversation, user.id);
}
