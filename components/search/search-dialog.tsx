'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import type { SearchResult } from '@/contract/search';
import { SearchResultLine } from './search-result-line';
import { searchResultPath } from './search-result-path';
import { useSearch } from './use-search';

type SearchDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Finds tasks and messages, wherever one is. */
export function SearchDialog({ isOpen, onOpenChange }: SearchDialogProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Search">
      <SearchForm onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function SearchForm({ onDone }: { onDone: () => void }) {
  const router = useRouter();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [activeIndex, setActiveIndex] = useState(0);
  const { results, status } = useSearch(query);
  const active = Math.min(activeIndex, results.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the active line changes with its number.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const open = (result: SearchResult | undefined) => {
    if (!result) return;
    router.push(searchResultPath(result));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') open(results[active]);
    else if (step && results.length > 0) setActiveIndex((active + step + results.length) % results.length);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <TextField
        role="combobox"
        aria-label="Search tasks and messages"
        aria-expanded={results.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={results.length > 0 ? optionId(active) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        placeholder="Words, or a key such as WEB-12"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActiveIndex(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Found"
        aria-busy={status === 'searching'}
        className="-mx-8 mt-8 max-h-[50dvh] overflow-y-auto empty:hidden"
      >
        {results.map((result, index) => (
          <SearchResultLine
            key={result.kind === 'task' ? result.taskId : result.messageId}
            id={optionId(index)}
            result={result}
            isActive={index === active}
            onPoint={() => setActiveIndex(index)}
            onChoose={() => open(result)}
          />
        ))}
      </div>
      <p role="status" className="mt-8 text-ink-3 empty:hidden">
        {status === 'found' && results.length === 0 && 'Nothing holds these words.'}
        {status === 'failed' && 'The search did not answer. Type on to try again.'}
      </p>
    </>
  );
}
