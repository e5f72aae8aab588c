import { useCallback, useEffect, useRef, useState } from 'react';
import { saveDraft } from '../../../contract/reports.ts';
import { call } from '../../ui/call.ts';
import { dropDraft, keepDraft, readDraft } from '../../ui/kept-draft.ts';
import { Problem } from '../../ui/problem.ts';
import type { Bench } from './bench.ts';

/** Sections that are written by hand; the others come from the tables. */
export const writtenSections = [1, 5, 6] as const;

export type WrittenSection = (typeof writtenSections)[number];
export type Texts = Readonly<Record<WrittenSection, string>>;

/** Where the saving of a draft stands. */
export type Saving =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'unsaved' | 'saving' | 'conflict' }
  | { readonly state: 'failed'; readonly problem: Problem };

export interface Draft {
  readonly texts: Texts;
  readonly saving: Saving;
  readonly write: (section: WrittenSection, text: string) => void;
  /** Saves what is unsaved now; answers whether everything is saved. */
  readonly flush: () => Promise<boolean>;
}

interface Kept {
  readonly basedOn: number;
  readonly texts: Texts;
}

const quietMs = 3_000;
const retryMs = 10_000;

/** The texts of a report, saved a few seconds after each change; nobody's text is overwritten and nothing typed is lost. */
export function useDraft(bench: Bench): Draft {
  const { agencyId, year } = bench.record;
  const place = `gongkai.report.${agencyId}.${year}`;
  const kept = useRef(keptTexts(place, bench.draftRevision)).current;
  const [texts, setTexts] = useState<Texts>(() => kept ?? textsOf(bench));
  const [saving, setSaving] = useState<Saving>(
    kept === undefined ? { state: 'saved', at: bench.draftSavedAt } : { state: 'unsaved' },
  );
  const current = useRef({ texts, revision: bench.draftRevision, isDirty: kept !== undefined, isStopped: false });
  const running = useRef<Promise<boolean>>(undefined);

  const save = useCallback(async (): Promise<boolean> => {
    const { isDirty, isStopped, texts: sent, revision } = current.current;
    if (!isDirty || isStopped) return !isDirty;
    setSaving({ state: 'saving' });
    try {
      const params = { agencyId, year: String(year) };
      const saved = await call(saveDraft, { params, body: { basedOn: revision, narrative: { ...sent } } });
      current.current.revision = saved.revision;
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      const isConflict = problem.reason === 'changedMeanwhile';
      current.current.isStopped = isConflict;
      setSaving(isConflict ? { state: 'conflict' } : { state: 'failed', problem });
      return false;
    }
    // something may have been typed while this was on its way
    const isCurrent = current.current.texts === sent;
    current.current.isDirty = !isCurrent;
    if (isCurrent) dropDraft(place);
    setSaving(isCurrent ? { state: 'saved', at: new Date().toISOString() } : { state: 'unsaved' });
    return isCurrent;
  }, [agencyId, year, place]);

  const flush = useCallback((): Promise<boolean> => {
    running.current = (running.current ?? Promise.resolve(true)).then(save, save);
    return running.current;
  }, [save]);

  const write = (section: WrittenSection, text: string) => {
    const next = { ...current.current.texts, [section]: text };
    current.current = { ...current.current, texts: next, isDirty: true };
    keepDraft(place, { basedOn: current.current.revision, texts: next });
    setTexts(next);
    setSaving((before) => (before.state === 'conflict' ? before : { state: 'unsaved' }));
  };

  // who has nothing unsaved simply sees what somebody else has saved
  useEffect(() => {
    if (current.current.isDirty || bench.draftRevision <= current.current.revision) return;
    current.current = { ...current.current, texts: textsOf(bench), revision: bench.draftRevision };
    setTexts(current.current.texts);
    setSaving({ state: 'saved', at: bench.draftSavedAt });
  }, [bench]);
  useSavingInTime(saving, texts, flush);
  return { texts, saving, write, flush };
}

/** Waits for a pause in typing, and longer after a failure. */
function useSavingInTime(saving: Saving, texts: Texts, flush: () => Promise<boolean>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the texts begins the wait anew
  useEffect(() => {
    if (saving.state !== 'unsaved' && saving.state !== 'failed') return;
    const wait = setTimeout(() => void flush(), saving.state === 'failed' ? retryMs : quietMs);
    return () => clearTimeout(wait);
  }, [saving, texts, flush]);
}

function textsOf({ narrative }: Bench): Texts {
  return { 1: narrative['1'] ?? '', 5: narrative['5'] ?? '', 6: narrative['6'] ?? '' };
}

/** What was typed in this tab and never saved, if nobody has saved in the meantime. */
function keptTexts(place: string, revision: number): Texts | undefined {
  const kept = readDraft(place);
  if (typeof kept !== 'object' || kept === null || !('basedOn' in kept)) return undefined;
  // the tab's own storage holds only what this page put there
  const { basedOn, texts } = kept as Kept;
  return basedOn === revision ? texts : undefined;
}
