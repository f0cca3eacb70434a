'use client';

import { Plus } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { classNames } from '@/components/ui/class-names';
import { showToast } from '@/components/ui/toast-queue';
import { limits } from '@/contract/limits';
import { useBoard } from '../board-context';
import { cardLink, focusCard } from '../focus-card';
import { PastedTasks } from './pasted-tasks';
import { pastedTitles } from './pasted-titles';

type QuickAddProps = {
  columnId: string;
  /** Where new tasks go: above the others in the order in which they are typed, or below. */
  end: 'top' | 'end';
  hasFocus?: boolean;
  /** Left with nothing in it, or by Escape. */
  onClose?: () => void;
};

/** Adds one task after another to a column without leaving the field. */
export function QuickAdd({ columnId, end, hasFocus = false, onClose }: QuickAddProps) {
  const board = useBoard();
  const [title, setTitle] = useState('');
  const [pasted, setPasted] = useState<string[]>([]);
  const lastAddedId = useRef<string | null>(null);

  const add = (titles: readonly string[]) => {
    flushSync(() => {
      for (const each of titles) {
        const below = end === 'top' && lastAddedId.current;
        lastAddedId.current = board.addTask(each, columnId, below ? { belowId: below } : end);
      }
      setTitle('');
      setPasted([]);
    });
    revealAdded();
  };
  const revealAdded = () => {
    const taskId = lastAddedId.current;
    if (taskId === null) return;
    if (board.isShown(taskId)) cardLink(taskId)?.scrollIntoView({ block: 'nearest' });
    else showToast({ message: 'Added. The filter hides it.' });
  };
  const close = (field: HTMLElement) => {
    setTitle('');
    setPasted([]);
    onClose?.();
    const { currentTaskId } = board.store.getState();
    field.blur();
    if (currentTaskId) focusCard(currentTaskId);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (pasted.length > 0) add(pasted);
      else if (title.trim()) add([title.trim()]);
    }
    if (event.key === 'Escape') {
      // The nearest layer: an open panel stays.
      event.stopPropagation();
      close(event.currentTarget);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const titles = pastedTitles(event.clipboardData.getData('text/plain'));
    // Into a begun title a list is pasted as text.
    if (titles.length === 0 || title.trim() !== '') return;
    event.preventDefault();
    setPasted(titles);
  };

  return (
    <div className="shrink-0 px-4 pb-4">
      <label
        className={classNames(
          'flex h-32 items-center gap-8 rounded-control border border-transparent px-8 text-ink-3 transition-colors hover:bg-fill pointer-coarse:h-44',
          'focus-within:border-accent focus-within:bg-surface-1 focus-within:outline-2 focus-within:outline-accent focus-within:-outline-offset-1',
        )}
      >
        <Plus aria-hidden="true" />
        <input
          data-quick-add={end}
          aria-label="Add a task"
          placeholder="Add a task"
          autoComplete="off"
          enterKeyHint="done"
          // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked for it.
          autoFocus={hasFocus}
          maxLength={limits.titleLength}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => title.trim() === '' && pasted.length === 0 && onClose?.()}
          className="h-full min-w-0 flex-1 cursor-text bg-transparent text-ink outline-none"
        />
      </label>
      {pasted.length > 0 && (
        <PastedTasks titles={pasted} onAddAll={() => add(pasted)} onCancel={() => setPasted([])} />
      )}
    </div>
  );
}
