import type { BodyMark } from './editor-places.ts';

/** The places in the text where something was found. */
export function useFindings(_itemId: string): { readonly marks: readonly BodyMark[] } {
  return { marks: none };
}

const none: readonly BodyMark[] = [];
