'use client';

import { Dialog } from '@/components/ui/dialog';
import { BannerForm } from './banner-form';

type BannerDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

export function BannerDialog({ isOpen, onOpenChange }: BannerDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title="Banner for everybody"
      description="It stands above every page of everybody, now and when they come, until you clear it."
    >
      <BannerForm onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}
