import type { ReactNode } from 'react';
import { Banner, type BannerTone } from '@/components/ui/banner';

type NoticeProps = { icon: ReactNode; tone: BannerTone; action: ReactNode; children: ReactNode };

/** What stands above a page until its reader has done something about it. */
export function Notice({ icon, tone, action, children }: NoticeProps) {
  return (
    <div className="shrink-0 px-12 pt-8" role="status">
      <Banner tone={tone} icon={icon} action={action}>
        {children}
      </Banner>
    </div>
  );
}
