'use client';

import { Popover } from 'radix-ui';
import { type ComponentProps, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { floatStyle } from '@/components/ui/menu-style';
import { TextArea } from '@/components/ui/text-area';
import type { Suggestion } from './suggestion';
import { SuggestionLine } from './suggestion-line';
import { type SuggestionTrigger, suggestionTrigger } from './suggestion-trigger';
import { useSuggestions } from './use-suggestions';
import type { WritingPeople } from './use-writing-people';

type SuggestingFieldProps = Omit<ComponentProps<typeof TextArea>, 'value' | 'onChange' | 'ref'> & {
  text: string;
  onType: (text: string) => void;
  people: WritingPeople;
  ref?: ComponentProps<typeof TextArea>['ref'];
};

/** A field for writing in which `@` offers people and `#` tasks. The keys work the list; the focus stays in the text. */
export function SuggestingField({ text, onType, people, onKeyDown, ref, ...field }: SuggestingFieldProps) {
  const id = useId();
  const element = useRef<HTMLTextAreaElement>(null);
  const nextCaret = useRef<number | null>(null);
  const [trigger, setTrigger] = useState<SuggestionTrigger | null>(null);
  const [activeIndex, setActiveIndex] = useState(0);
  const suggestions = useSuggestions(trigger, people);
  const isOpen = trigger !== null && suggestions.length > 0;
  const active = Math.min(activeIndex, suggestions.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  useLayoutEffect(() => {
    if (nextCaret.current === null) return;
    element.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  });

  const look = (field: HTMLTextAreaElement) => {
    const isCaret = field.selectionStart === field.selectionEnd;
    setTrigger(isCaret ? suggestionTrigger(field.value, field.selectionStart) : null);
    setActiveIndex(0);
  };
  const choose = ({ insert }: Suggestion) => {
    if (!trigger) return;
    const end = trigger.from + 1 + trigger.query.length;
    const rest = text.slice(end);
    const chosen = rest.startsWith(' ') ? insert : `${insert} `;
    nextCaret.current = trigger.from + insert.length + 1;
    onType(text.slice(0, trigger.from) + chosen + rest);
    setTrigger(null);
    element.current?.focus();
  };
  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const chosen = suggestions[active];
    if (!isOpen || event.nativeEvent.isComposing || !chosen) return onKeyDown?.(event);
    if (event.key === 'ArrowDown') setActiveIndex((active + 1) % suggestions.length);
    else if (event.key === 'ArrowUp') setActiveIndex((active - 1 + suggestions.length) % suggestions.length);
    else if (isChoosing(event)) choose(chosen);
    else if (event.key === 'Escape') setTrigger(null);
    else return onKeyDown?.(event);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Popover.Root open={isOpen} onOpenChange={(open) => !open && setTrigger(null)}>
      <Popover.Anchor asChild>
        <div className="min-w-0 flex-1">
          <TextArea
            {...field}
            ref={(current) => {
              element.current = current;
              if (typeof ref === 'function') return ref(current);
              if (ref) ref.current = current;
            }}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={isOpen ? `${id}-list` : undefined}
            aria-activedescendant={isOpen ? optionId(active) : undefined}
            value={text}
            onChange={({ target }) => {
              onType(target.value);
              look(target);
            }}
            onSelect={({ currentTarget }) => trigger && look(currentTarget)}
            onBlur={() => setTrigger(null)}
            onKeyDown={handleKey}
          />
        </div>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          role="presentation"
          side="top"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className={`${floatStyle} w-form max-w-[calc(100vw-16px)] overflow-hidden p-4`}
        >
          <div id={`${id}-list`} role="listbox" aria-label={trigger?.kind === 'task' ? 'Tasks' : 'People'}>
            {suggestions.map((suggestion, index) => (
              <SuggestionLine
                key={suggestion.id}
                id={optionId(index)}
                suggestion={suggestion}
                isActive={index === active}
                onPoint={() => setActiveIndex(index)}
                onChoose={() => choose(suggestion)}
              />
            ))}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** With Ctrl or Command, Enter is about the whole text. */
function isChoosing({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === 'Tab') && !shiftKey && !ctrlKey && !metaKey;
}
