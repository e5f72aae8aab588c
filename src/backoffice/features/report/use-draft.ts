import { useCallback, useEffect, useRef, useState } from 'react';
import { saveDraft } from '../../../contract/reports.ts';
import {
  type BoundText,
  bindingsAfterEdit,
  setRight,
  type TextBinding,
} from '../../../core/annual-report/bound-text.ts';
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
  /** Numbers of the texts that stand for data; they move along with what is written around them. */
  readonly bindings: readonly TextBinding[];
  readonly write: (section: WrittenSection, text: string) => void;
  /** Puts a sentence in at a place, with what its numbers stand for. */
  readonly insert: (section: WrittenSection, at: number, sentence: BoundText) => void;
  /** Puts the number in place that the data have now. */
  readonly setRight: (stale: TextBinding, now: number) => void;
  /** Saves what is unsaved now; answers whether everything is saved. */
  readonly flush: () => Promise<boolean>;
}

interface Kept {
  readonly basedOn: number;
  readonly texts: Texts;
  readonly bindings?: readonly TextBinding[];
}

const quietMs = 3_000;
const retryMs = 10_000;

/** What is written now, and what of it the server knows. */
interface Desk {
  texts: Texts;
  bindings: readonly TextBinding[];
  revision: number;
  isDirty: boolean;
  /** Somebody else saved in between: nothing is sent any more. */
  isStopped: boolean;
}

/** The texts of a report, saved a few seconds after each change; nobody's text is overwritten and nothing typed is lost. */
export function useDraft(bench: Bench): Draft {
  const place = draftPlace(bench);
  const kept = useRef(keptTexts(place, bench.draftRevision)).current;
  const isDirty = kept !== undefined;
  const [texts, setTexts] = useState<Texts>(() => kept?.texts ?? textsOf(bench));
  const [bindings, setBindings] = useState(() => (kept === undefined ? bench.bindings : (kept.bindings ?? [])));
  const [saving, setSaving] = useState<Saving>(
    isDirty ? { state: 'unsaved' } : { state: 'saved', at: bench.draftSavedAt },
  );
  const desk = useRef<Desk>({ texts, bindings, revision: bench.draftRevision, isDirty, isStopped: false }).current;
  const flush = useFlush(bench, desk, setSaving);
  const put = (section: WrittenSection, { text, bindings: own }: BoundText) => {
    desk.texts = { ...desk.texts, [section]: text };
    const others = desk.bindings.filter((binding) => binding.section !== section);
    desk.bindings = [...others, ...own.map((binding) => ({ ...binding, section }))];
    desk.isDirty = true;
    keepDraft(place, { basedOn: desk.revision, texts: desk.texts, bindings: desk.bindings });
    setTexts(desk.texts);
    setBindings(desk.bindings);
    setSaving((before) => (before.state === 'conflict' ? before : { state: 'unsaved' }));
  };
  // who has nothing unsaved simply sees what somebody else has saved
  useEffect(() => {
    if (desk.isDirty || bench.draftRevision <= desk.revision) return;
    desk.texts = textsOf(bench);
    desk.bindings = bench.bindings;
    desk.revision = bench.draftRevision;
    setTexts(desk.texts);
    setBindings(desk.bindings);
    setSaving({ state: 'saved', at: bench.draftSavedAt });
  }, [bench, desk]);
  useSavingInTime(saving, texts, flush);
  return { texts, bindings, saving, ...penOf(desk, put), flush };
}

/** The ways in which a text changes, each with what becomes of its bound numbers. */
function penOf(
  desk: Desk,
  put: (section: WrittenSection, text: BoundText) => void,
): Pick<Draft, 'write' | 'insert' | 'setRight'> {
  const ownOf = (section: WrittenSection) => desk.bindings.filter((binding) => binding.section === section);
  return {
    write: (section, text) =>
      put(section, { text, bindings: bindingsAfterEdit(desk.texts[section], text, ownOf(section)) }),
    insert: (section, at, sentence) => {
      const before = desk.texts[section];
      const text = `${before.slice(0, at)}${sentence.text}${before.slice(at)}`;
      const moved = sentence.bindings.map((binding) => ({ ...binding, at: binding.at + at }));
      put(section, { text, bindings: [...bindingsAfterEdit(before, text, ownOf(section)), ...moved] });
    },
    setRight: (stale, now) => put(stale.section, setRight(desk.texts[stale.section], ownOf(stale.section), stale, now)),
  };
}

/** Where a draft is kept in the browser until it is saved. */
export function draftPlace({ record }: Bench): string {
  return `gongkai.report.${record.agencyId}.${record.year}`;
}

/** Saves what is unsaved, one call after the other; answers whether everything is saved. */
function useFlush(bench: Bench, desk: Desk, setSaving: (saving: Saving) => void): () => Promise<boolean> {
  const { agencyId, year } = bench.record;
  const place = draftPlace(bench);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  return useCallback(() => {
    const save = async (): Promise<boolean> => {
      if (!desk.isDirty || desk.isStopped) return !desk.isDirty;
      setSaving({ state: 'saving' });
      const sent = desk.texts;
      const outcome = await revisionAfter({ agencyId, year }, desk);
      if (outcome instanceof Problem) {
        desk.isStopped = outcome.reason === 'changedMeanwhile';
        setSaving(desk.isStopped ? { state: 'conflict' } : { state: 'failed', problem: outcome });
        return false;
      }
      desk.revision = outcome;
      // something may have been typed while this was on its way
      desk.isDirty = desk.texts !== sent;
      if (!desk.isDirty) dropDraft(place);
      setSaving(desk.isDirty ? { state: 'unsaved' } : { state: 'saved', at: new Date().toISOString() });
      return !desk.isDirty;
    };
    running.current = running.current.then(save, save);
    return running.current;
  }, [agencyId, year, place, desk, setSaving]);
}

/** The revision under which the texts were saved, or why they were not. */
async function revisionAfter(
  { agencyId, year }: { readonly agencyId: string; readonly year: number },
  { revision: basedOn, texts, bindings }: Desk,
): Promise<number | Problem> {
  try {
    const params = { agencyId, year: String(year) };
    const saved = await call(saveDraft, {
      params,
      body: { basedOn, narrative: { ...texts }, bindings: [...bindings] },
    });
    return saved.revision;
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
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
function keptTexts(place: string, revision: number): Kept | undefined {
  const kept = readDraft(place);
  if (typeof kept !== 'object' || kept === null || !('basedOn' in kept)) return undefined;
  // the tab's own storage holds only what this page put there
  const { basedOn } = kept as Kept;
  return basedOn === revision ? (kept as Kept) : undefined;
}
