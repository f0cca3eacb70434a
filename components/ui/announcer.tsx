'use client';

import { useEffect, useState } from 'react';
import { listenToAnnouncements } from './announce';

/** The page's one polite live region. It is in the first HTML and empty, or its first sentence would go unheard. */
export function Announcer() {
  const [{ text, count }, setAnnouncement] = useState({ text: '', count: 0 });

  useEffect(
    () => listenToAnnouncements((next) => setAnnouncement((last) => ({ text: next, count: last.count + 1 }))),
    [],
  );

  return (
    <div aria-live="polite" aria-atomic="true" data-announcer="" className="sr-only">
      {/* A new element each time, so that the same sentence twice is read twice. */}
      {text && <span key={count}>{text}</span>}
    </div>
  );
}
