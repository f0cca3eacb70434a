import { X } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';

export function DismissButton({ onDismiss }: { onDismiss: () => void }) {
  return <IconButton icon={<X />} label="Dismiss" size="small" onClick={onDismiss} />;
}
