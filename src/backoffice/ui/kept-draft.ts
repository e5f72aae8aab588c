/** Reads what was kept under a name in this browser tab; undefined if nothing was, or it cannot be read. */
export function readDraft(name: string): unknown {
  try {
    const kept = sessionStorage.getItem(name);
    return kept === null ? undefined : JSON.parse(kept);
  } catch {
    return undefined;
  }
}

/** Keeps what is being typed until it is sent or the tab is closed; false if the browser keeps nothing. */
export function keepDraft(name: string, draft: unknown): boolean {
  try {
    sessionStorage.setItem(name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft that was sent or thrown away. */
export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
