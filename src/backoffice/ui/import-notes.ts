import { dropDraft, keepDraft, readDraft } from './kept-draft.ts';

/** What an import has to say to whoever brought the document, kept in the tab until it was read. */
export interface ImportNotes {
  readonly notes: readonly string[];
  readonly attachments: readonly string[];
}

/** Keeps the notes of an import for the editor of its item. */
export function keepImportNotes(itemId: string, notes: ImportNotes): void {
  keepDraft(placeOf(itemId), notes);
}

/** The notes that wait for an item; undefined if there are none. */
export function readImportNotes(itemId: string): ImportNotes | undefined {
  // the tab's own storage holds only what this page put there
  return readDraft(placeOf(itemId)) as ImportNotes | undefined;
}

/** Forgets the notes once they were read. */
export function dropImportNotes(itemId: string): void {
  dropDraft(placeOf(itemId));
}

function placeOf(itemId: string): string {
  return `gongkai.import.${itemId}`;
}
