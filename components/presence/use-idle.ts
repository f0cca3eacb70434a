import { useEffect, useState } from 'react';

/** Somebody who has not touched this page for so long may be elsewhere. */
const idleAfterMs = 3 * 60_000;

const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Whether nobody has touched the page for a while, or it is not seen. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const rest = () => setIsIdle(true);
    const wake = () => {
      clearTimeout(timer);
      timer = setTimeout(rest, idleAfterMs);
      setIsIdle(false);
    };
    const look = () => (document.visibilityState === 'visible' ? wake() : rest());
    wake();
    for (const sign of signs) window.addEventListener(sign, wake, { passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, wake);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return isIdle;
}
