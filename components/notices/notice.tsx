'use client';

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Banner, type BannerTone } from '@/components/ui/banner';
import { IconButton } from '@/components/ui/icon-button';

type NoticeProps = { icon: ReactNode; tone: BannerTone; children: ReactNode; onDismiss: () => void };

/** What stands above a page until its reader puts it away. */
export function Notice({ icon, tone, children, onDismiss }: NoticeProps) {
  return (
    <div className="shrink-0 px-12 pt-8" role="status">
      <Banner
        tone={tone}
        icon={icon}
        action={<IconButton icon={<X />} label="Dismiss" size="small" onClick={onDismiss} />}
      >
        {children}
      </Banner>
    </div>
  );
}
