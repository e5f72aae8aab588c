import { useSyncExternalStore } from 'react';

let hasEnded = false;
const watchers = new Set<() => void>();

/** Tells the page that the server no longer knows the session, or that it does again. */
export function noteSessionEnd(ended: boolean): void {
  hasEnded = ended;
  for (const watcher of watchers) watcher();
}

/** Whether a call was answered with “sign in first” since the last sign-in. */
export function useSessionEnd(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => hasEnded,
  );
}
