import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { savePaperDraft } from '../../../contract/papers.ts';
import { call } from '../../ui/call.ts';
import { dropDraft, keepDraft, readDraft } from '../../ui/kept-draft.ts';
import { Problem } from '../../ui/problem.ts';
import type { Saving } from '../../ui/saving-line.tsx';
import type { Effect, OpenedPaper } from './opened-paper.ts';

/** What is typed into a paper. */
export interface PaperWords {
  readonly values: Readonly<Record<string, string>>;
  readonly attachmentIds: readonly string[];
  readonly event: Effect | null;
}

export interface PaperDraft {
  readonly words: PaperWords;
  readonly saving: Saving;
  readonly findings: OpenedPaper['findings'];
  readonly contentDigest: string;
  readonly write: (words: PaperWords) => void;
  /** Saves what is unsaved now; answers the digest of what is saved, or nothing if it could not be. */
  readonly flush: () => Promise<string | undefined>;
}

const quietMs = 1_500;
const retryMs = 10_000;

interface Desk {
  words: PaperWords;
  revision: number;
  digest: string;
  isDirty: boolean;
  isStopped: boolean;
}

/** The words of a paper, saved shortly after each change; nobody's words are overwritten and nothing typed is lost. */
export function usePaperDraft(opened: OpenedPaper): PaperDraft {
  const place = `gongkai.paper.${opened.paper.paperId}`;
  const kept = useRef(keptWords(place, opened.revision)).current;
  const [words, setWords] = useState<PaperWords>(() => kept ?? wordsOf(opened));
  const [saving, setSaving] = useState<Saving>({ state: kept === undefined ? 'saved' : 'unsaved' });
  const [findings, setFindings] = useState(opened.findings);
  const desk = useRef<Desk>({
    words,
    revision: opened.revision,
    digest: opened.contentDigest,
    isDirty: kept !== undefined,
    isStopped: false,
  }).current;
  const flush = useFlush(opened.paper.paperId, place, desk, setSaving, setFindings);
  const write = (next: PaperWords) => {
    desk.words = next;
    desk.isDirty = true;
    keepDraft(place, { basedOn: desk.revision, words: next });
    setWords(next);
    setSaving((before) => (before.state === 'conflict' ? before : { state: 'unsaved' }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the words begins the wait anew
  useEffect(() => {
    if (saving.state !== 'unsaved' && saving.state !== 'failed') return;
    const wait = setTimeout(() => void flush(), saving.state === 'failed' ? retryMs : quietMs);
    return () => clearTimeout(wait);
  }, [saving, words, flush]);
  return { words, saving, findings, contentDigest: desk.digest, write, flush };
}

/** Forgets what this tab kept of a paper. */
export function dropPaperDraft(paperId: string): void {
  dropDraft(`gongkai.paper.${paperId}`);
}

function useFlush(
  paperId: string,
  place: string,
  desk: Desk,
  setSaving: (saving: Saving) => void,
  setFindings: (findings: OpenedPaper['findings']) => void,
): () => Promise<string | undefined> {
  const cache = useQueryClient();
  const running = useRef<Promise<string | undefined>>(Promise.resolve(undefined));
  return useCallback(() => {
    const save = async (): Promise<string | undefined> => {
      if (!desk.isDirty) return desk.digest;
      if (desk.isStopped) return undefined;
      setSaving({ state: 'saving' });
      const sent = desk.words;
      const saved = await savedOrProblem(paperId, desk.revision, sent);
      if (saved instanceof Problem) {
        desk.isStopped = saved.reason === 'changedMeanwhile';
        setSaving(desk.isStopped ? { state: 'conflict' } : { state: 'failed', problem: saved });
        return undefined;
      }
      desk.revision = saved.revision;
      desk.digest = saved.contentDigest;
      desk.isDirty = desk.words !== sent;
      setFindings(saved.findings);
      if (!desk.isDirty) dropDraft(place);
      setSaving({ state: desk.isDirty ? 'unsaved' : 'saved' });
      await cache.invalidateQueries({ queryKey: ['paper-reading', paperId] });
      return desk.isDirty ? undefined : desk.digest;
    };
    running.current = running.current.then(save, save);
    return running.current;
  }, [paperId, place, desk, setSaving, setFindings, cache]);
}

async function savedOrProblem(paperId: string, basedOn: number, { values, attachmentIds, event }: PaperWords) {
  try {
    const body = { basedOn, event, values: { ...values }, attachmentIds: [...attachmentIds] };
    return await call(savePaperDraft, { params: { paperId }, body });
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
}

function wordsOf({ values, attachmentIds, event }: OpenedPaper): PaperWords {
  return { values, attachmentIds, event };
}

/** What was typed in this tab and never saved, if nobody has saved in the meantime. */
function keptWords(place: string, revision: number): PaperWords | undefined {
  const kept = readDraft(place);
  if (typeof kept !== 'object' || kept === null || !('basedOn' in kept)) return undefined;
  // the tab's own storage holds only what this page put there
  const { basedOn, words } = kept as { readonly basedOn: number; readonly words: PaperWords };
  return basedOn === revision ? words : undefined;
}
