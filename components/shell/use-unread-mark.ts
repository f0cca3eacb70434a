'use client';

import { useEffect } from 'react';

const count = /^\(\d+\) /;

/** "(3) Board" in the tab, and a dot on its icon, while something is unread. */
export function useUnreadMark(unread: number): void {
  useEffect(() => {
    const mark = () => {
      const title = document.title.replace(count, '');
      const next = unread > 0 ? `(${unread}) ${title}` : title;
      if (next !== document.title) document.title = next;
      markIcons(unread > 0);
    };
    mark();
    // Each page writes its own title, and the mark is to stand before it again.
    const observer = new MutationObserver(mark);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [unread]);
}

/** The icon that is a drawing; browsers that show the other one do without the dot. */
function markIcons(isUnread: boolean): void {
  for (const icon of document.head.querySelectorAll<HTMLLinkElement>(
    'link[rel="icon"][type="image/svg+xml"]',
  )) {
    icon.dataset.read ??= icon.getAttribute('href') ?? '';
    const next = isUnread ? '/icons/icon-unread.svg' : icon.dataset.read;
    if (icon.getAttribute('href') !== next) icon.setAttribute('href', next);
  }
}
