import { useEffect } from 'react';

/** What each key of the queue does, by its name in lower case; a key that is absent does nothing now. */
export type QueueKeys = Readonly<Partial<Record<string, () => void>>>;

/**
 * Hears the keys of the queue anywhere on the page, except where somebody types, chooses or a dialog stands in front, and
 * never together with Ctrl, Alt or Meta, which belong to the browser.
 */
export function useQueueKeys(keys: QueueKeys): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTakenElsewhere(event)) return;
      const act = keys[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [keys]);
}

function isTakenElsewhere({ key, target }: KeyboardEvent): boolean {
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"]') !== null)
    return true;
  return key === 'Enter' && target.closest('a, button, summary') !== null;
}
