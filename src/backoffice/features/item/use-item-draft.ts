import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { saveItem } from '../../../contract/items.ts';
import { call } from '../../ui/call.ts';
import { dropDraft, keepDraft, readDraft } from '../../ui/kept-draft.ts';
import { Problem } from '../../ui/problem.ts';
import type { Saving } from '../../ui/saving-line.tsx';
import type { ItemWords, OpenedItem } from './opened-item.ts';

type ItemChange = Partial<ItemWords>;

export interface ItemDraft {
  readonly words: ItemWords;
  readonly saving: Saving;
  /** Changes some of the words, where wanted by what they are now. */
  readonly write: (change: ItemChange | ((words: ItemWords) => ItemChange)) => void;
  /** Saves what is unsaved now; answers the digest of what is saved, or nothing if it could not be. */
  readonly flush: () => Promise<string | undefined>;
}

const quietMs = 1_500;
const retryMs = 10_000;

interface Desk {
  words: ItemWords;
  revision: number;
  digest: string;
  isDirty: boolean;
  isStopped: boolean;
}

/** The words of an item, saved shortly after each change; nobody's words are overwritten and nothing typed is lost. */
export function useItemDraft(opened: OpenedItem): ItemDraft {
  const { itemId, revision, contentDigest } = opened.row;
  const place = placeOf(itemId);
  const kept = useRef(keptWords(place, revision)).current;
  const [words, setWords] = useState<ItemWords>(() => kept ?? opened.content);
  const [saving, setSaving] = useState<Saving>({ state: kept === undefined ? 'saved' : 'unsaved' });
  const desk = useRef<Desk>({
    words,
    revision,
    digest: contentDigest,
    isDirty: kept !== undefined,
    isStopped: false,
  }).current;
  const flush = useFlush(itemId, desk, setSaving);
  const write = useCallback(
    (change: ItemChange | ((words: ItemWords) => ItemChange)) => {
      desk.words = { ...desk.words, ...(typeof change === 'function' ? change(desk.words) : change) };
      desk.isDirty = true;
      keepDraft(place, { basedOn: desk.revision, words: desk.words });
      setWords(desk.words);
      setSaving((before) => (before.state === 'conflict' ? before : { state: 'unsaved' }));
    },
    [desk, place],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the words begins the wait anew
  useEffect(() => {
    if (saving.state !== 'unsaved' && saving.state !== 'failed') return;
    const wait = setTimeout(() => void flush(), saving.state === 'failed' ? retryMs : quietMs);
    return () => clearTimeout(wait);
  }, [saving, words, flush]);
  return { words, saving, write, flush };
}

/** Forgets what this tab kept of an item. */
export function dropItemDraft(itemId: string): void {
  dropDraft(placeOf(itemId));
}

function placeOf(itemId: string): string {
  return `gongkai.item.${itemId}`;
}

function useFlush(itemId: string, desk: Desk, setSaving: (saving: Saving) => void) {
  const cache = useQueryClient();
  const running = useRef<Promise<string | undefined>>(Promise.resolve(undefined));
  return useCallback((): Promise<string | undefined> => {
    const save = async (): Promise<string | undefined> => {
      if (desk.isStopped) return undefined;
      if (!desk.isDirty) return desk.digest;
      setSaving({ state: 'saving' });
      const sent = desk.words;
      const saved = await savedOrProblem(itemId, desk.revision, sent);
      if (saved instanceof Problem) {
        desk.isStopped = saved.reason === 'changedMeanwhile';
        setSaving(desk.isStopped ? { state: 'conflict' } : { state: 'failed', problem: saved });
        return undefined;
      }
      desk.revision = saved.revision;
      desk.digest = saved.contentDigest;
      desk.isDirty = desk.words !== sent;
      if (!desk.isDirty) dropItemDraft(itemId);
      setSaving({ state: desk.isDirty ? 'unsaved' : 'saved' });
      await readItemAgain(cache, itemId);
      return desk.isDirty ? undefined : desk.digest;
    };
    running.current = running.current.then(save, save);
    return running.current;
  }, [itemId, desk, setSaving, cache]);
}

/** What the server says about an item is read again: its row, its faults, its findings. */
async function readItemAgain(cache: ReturnType<typeof useQueryClient>, itemId: string): Promise<void> {
  await Promise.all([
    cache.invalidateQueries({ queryKey: ['item', itemId] }),
    cache.invalidateQueries({ queryKey: ['item-findings', itemId] }),
  ]);
}

async function savedOrProblem(itemId: string, basedOn: number, content: ItemWords) {
  try {
    return await call(saveItem, { params: { itemId }, body: { basedOn, content } });
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
}

/** What was typed in this tab and never saved, if nobody has saved in the meantime. */
function keptWords(place: string, revision: number): ItemWords | undefined {
  const kept = readDraft(place);
  if (typeof kept !== 'object' || kept === null || !('basedOn' in kept)) return undefined;
  // the tab's own storage holds only what this page put there
  const { basedOn, words } = kept as { readonly basedOn: number; readonly words: ItemWords };
  return basedOn === revision ? words : undefined;
}
