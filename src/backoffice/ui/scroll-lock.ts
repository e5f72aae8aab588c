import { useLayoutEffect } from 'react';

let locks = 0;

/** Keeps the page behind a dialog from scrolling while it is open. */
export function useScrollLock(isLocked?: boolean): void {
  useLayoutEffect(() => {
    if (isLocked !== true) return;
    locks += 1;
    document.body.classList.add('scroll-locked');
    return () => {
      locks -= 1;
      if (locks === 0) document.body.classList.remove('scroll-locked');
    };
  }, [isLocked]);
}
