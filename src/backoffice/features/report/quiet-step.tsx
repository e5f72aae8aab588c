import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { FindingList, type FindingRow } from '../../ui/finding-list.tsx';
import type { Bench } from './bench.ts';
import { useFindingSigning } from './finding-signing.tsx';
import { QuietFigures } from './quiet-figures.tsx';
import { ReportTexts } from './report-texts.tsx';
import { SubmitStep } from './submit-step.tsx';
import { text } from './text.ts';
import type { Draft } from './use-draft.ts';

interface QuietStepProps {
  readonly step: number;
  readonly bench: Bench;
  readonly draft: Draft;
  /** The place of a finding that was gone to. */
  readonly place: FindingRow['place'] | undefined;
  readonly onPlace: (place: FindingRow['place']) => void;
}

/** A report of a year in which nobody asked: the figures, then text, checks and submission on one screen. */
export function QuietStep({ step, bench, draft, place, onPlace }: QuietStepProps) {
  useFreshFindings(draft);
  const signing = useFindingSigning(bench);
  if (step === 1) return <QuietFigures bench={bench} place={place} />;
  return (
    <>
      <ReportTexts bench={bench} draft={draft} place={place} />
      <section aria-labelledby="quiet-findings">
        <h3 id="quiet-findings">{text.findings}</h3>
        <FindingList findings={bench.findings} onPlace={onPlace} actionOf={signing} />
      </section>
      <SubmitStep
        bench={bench}
        onFindings={() => document.getElementById('quiet-findings')?.scrollIntoView()}
        before={draft.flush}
      />
    </>
  );
}

/** The checks stand beside the text here: they are asked again whenever it is saved. */
function useFreshFindings({ saving }: Draft): void {
  const cache = useQueryClient();
  const savedAt = saving.state === 'saved' ? saving.at : null;
  useEffect(() => {
    if (savedAt !== null) void cache.invalidateQueries({ queryKey: ['report'] });
  }, [savedAt, cache]);
}
