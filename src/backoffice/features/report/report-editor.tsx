import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useBlocker } from '@tanstack/react-router';
import { Alert, Button, Steps } from 'antd';
import { useEffect, useState } from 'react';
import { isQuietYear } from '../../../core/annual-report/quiet-year.ts';
import { FindingList, type FindingRow } from '../../ui/finding-list.tsx';
import { useNarrow } from '../../ui/narrow.ts';
import { tablesFrom } from '../../ui/report-from-cells.ts';
import type { Bench } from './bench.ts';
import { companionQuery } from './companion.ts';
import { useFindingSigning } from './finding-signing.tsx';
import { QuietStep } from './quiet-step.tsx';
import { ReportFigures } from './report-figures.tsx';
import { ReportTexts } from './report-texts.tsx';
import { ReturnedChanges } from './returned-changes.tsx';
import { SubmitStep } from './submit-step.tsx';
import { text } from './text.ts';
import { type Draft, useDraft } from './use-draft.ts';

const route = getRouteApi('/reports/$agencyId/$year');

/** The four steps from the ledger to the approver; two where nobody asked and nobody disputed. */
export function ReportEditor({ bench }: { readonly bench: Bench }) {
  const isNarrow = useNarrow();
  const draft = useDraft(bench);
  const isQuiet = isQuietYear(tablesFrom(bench.cells, '2021'));
  const titles: readonly string[] = isQuiet ? text.quietSteps : text.steps;
  const { step, go } = useSteps(draft, titles.length);
  const { place, goTo } = usePlace(step, go, titles.length);
  useSavingKey(draft);
  useLeavingWarning(draft);
  return (
    <>
      <ReturnedNotice bench={bench} />
      <Steps
        className="report-steps"
        current={step - 1}
        onChange={(index) => go(index + 1)}
        items={titles.map((title) => ({ title }))}
        responsive={false}
        titlePlacement={isNarrow ? 'vertical' : 'horizontal'}
      />
      <h2 className="step-title">{titles[step - 1]}</h2>
      {isQuiet ? (
        <QuietStep step={step} bench={bench} draft={draft} place={place} onPlace={goTo} />
      ) : (
        <StepContent step={step} bench={bench} draft={draft} place={place} onFindings={() => go(3)} onPlace={goTo} />
      )}
      <StepButtons step={step} titles={titles} onGo={go} />
    </>
  );
}

interface StepButtonsProps {
  readonly step: number;
  readonly titles: readonly string[];
  readonly onGo: (step: number) => void;
}

function StepButtons({ step, titles, onGo }: StepButtonsProps) {
  return (
    <div className="form-buttons step-buttons">
      {step === 1 ? null : <Button onClick={() => onGo(step - 1)}>{text.back}</Button>}
      {step === titles.length ? null : (
        <Button type="primary" onClick={() => onGo(step + 1)}>
          {text.nextStep(titles[step] ?? '')}
        </Button>
      )}
    </div>
  );
}

/** The place of the finding that was gone to: figures stand on the first step, words on the second. */
function usePlace(step: number, go: (step: number) => void, count: number) {
  const [place, setPlace] = useState<FindingRow['place']>();
  return {
    place,
    goTo: (found: FindingRow['place']) => {
      // a new one each time, so that the same finding leads there again
      setPlace({ ...found });
      const wanted = Math.min(found.table === undefined ? 2 : 1, count);
      if (wanted !== step) go(wanted);
    },
  };
}

/** Saves before the page is left, and asks where that fails. */
function useLeavingWarning(draft: Draft): void {
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || (await draft.flush())) return false;
      return !window.confirm(text.leave);
    },
    enableBeforeUnload: () => draft.saving.state !== 'saved',
  });
}

/** Which step the address names, and how to go to another one. */
function useSteps(draft: Draft, count: number) {
  const { step: asked = '1' } = route.useSearch();
  const navigate = route.useNavigate();
  const cache = useQueryClient();
  return {
    step: Math.min(Math.max(Number(asked) || 1, 1), count),
    go: (next: number) => {
      // checks and tables are those of the text as it is saved
      void draft.flush().then(() => cache.invalidateQueries({ queryKey: ['report'] }));
      void navigate({ search: { step: String(next) }, replace: true });
      window.scrollTo(0, 0);
    },
  };
}

interface StepContentProps {
  readonly step: number;
  readonly bench: Bench;
  readonly draft: Draft;
  /** The place of a finding that was gone to. */
  readonly place: FindingRow['place'] | undefined;
  readonly onFindings: () => void;
  readonly onPlace: (place: FindingRow['place']) => void;
}

function StepContent({ step, bench, draft, place, onFindings, onPlace }: StepContentProps) {
  const signing = useFindingSigning(bench);
  if (step === 1) return <ReportFigures bench={bench} place={place} />;
  if (step === 2) return <ReportTexts bench={bench} draft={draft} place={place} />;
  if (step === 3) {
    return (
      <>
        <p className="step-lead">{text.findingsLead}</p>
        <FindingList findings={bench.findings} onPlace={onPlace} actionOf={signing} />
      </>
    );
  }
  return <SubmitStep bench={bench} onFindings={onFindings} />;
}

/** Ctrl+S saves now, as people expect of a text. */
function useSavingKey(draft: Draft): void {
  const { flush } = draft;
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void flush();
    };
    window.addEventListener('keydown', save);
    return () => window.removeEventListener('keydown', save);
  }, [flush]);
}

/** The opinion with which the report came back, and what was done about it since. */
function ReturnedNotice({ bench }: { readonly bench: Bench }) {
  const { agencyId, year } = bench.record;
  const companion = useQuery(companionQuery(agencyId, year)).data;
  const last = bench.history.at(-1);
  if (last === undefined || (last.action !== 'return' && last.action !== 'sendBack')) return null;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        className="above-form"
        title={text.returned}
        description={`${last.actorName ?? ''}　${last.happenedOn}　${last.opinion ?? ''}`}
      />
      {companion === undefined ? null : <ReturnedChanges since={companion.sinceReturned} />}
    </>
  );
}
