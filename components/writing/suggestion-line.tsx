import { ListboxOption } from '@/components/ui/listbox-option';
import type { Suggestion } from './suggestion';

type SuggestionLineProps = {
  id: string;
  suggestion: Suggestion;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

export function SuggestionLine({ id, suggestion, isActive, onPoint, onChoose }: SuggestionLineProps) {
  const { label, hint, icon } = suggestion;
  return (
    <ListboxOption id={id} isActive={isActive} isSelected={isActive} onPoint={onPoint} onChoose={onChoose}>
      {icon}
      <span className="max-w-full shrink-0 truncate">{label}</span>
      {hint && <span className="min-w-0 truncate text-ink-3 text-meta">{hint}</span>}
    </ListboxOption>
  );
}
