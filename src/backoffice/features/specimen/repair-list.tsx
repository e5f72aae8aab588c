import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { decideRepair } from '../../../contract/specimens.ts';
import { cellLabel } from '../../../core/annual-report/cell-labels.ts';
import { comparePlaces } from '../../../core/annual-report/place-words.ts';
import type { Place } from '../../../core/annual-report/report.ts';
import { call } from '../../ui/call.ts';
import { cellWords } from '../../ui/cell-words.ts';
import { placeText } from '../../ui/finding-list.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { cellOf, type DecidedFinding, type Specimen, type Spot } from './specimen-query.ts';
import { text } from './text.ts';

interface RepairListProps {
  readonly specimen: Specimen;
  /** Number of the finding that was asked for from its place. */
  readonly chosen: number | undefined;
  readonly onSpot: (spot: Spot) => void;
}

/** Every finding in the order of its place, with the repair that somebody accepts or declines. */
export function RepairList({ specimen, chosen, onSpot }: RepairListProps) {
  const ordered = specimen.findings.toSorted((one, other) =>
    comparePlaces(one.finding.place as Place, other.finding.place as Place, specimen.formVersion),
  );
  return (
    <section aria-labelledby="repairs-title">
      <h2 id="repairs-title">{text.findings}</h2>
      <p className="quiet small above-box">{text.findingsLead}</p>
      {ordered.length === 0 ? <p>{text.noFindings}</p> : null}
      <ol className="repairs">
        {ordered.map((decided) => (
          <Repair key={decided.no} decided={decided} specimen={specimen} chosen={chosen} onSpot={onSpot} />
        ))}
      </ol>
    </section>
  );
}

interface RepairProps extends RepairListProps {
  readonly decided: DecidedFinding;
}

function Repair({ decided, specimen, chosen, onSpot }: RepairProps) {
  const { finding } = decided;
  const isChosen = chosen === decided.no;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: 'center' });
  }, [isChosen]);
  const cell = cellOf(finding);
  const { line } = finding.place;
  const spot = { ...(line === undefined ? {} : { line }), ...(cell === undefined ? {} : { cell }) };
  return (
    <li ref={place} className={isChosen ? 'repair chosen' : 'repair'} aria-current={isChosen ? true : undefined}>
      <p>{finding.message}</p>
      <p className="quiet small">
        {placeText(finding.place, specimen.formVersion)}　{finding.cite}
        {line === undefined && cell === undefined ? null : (
          <>
            {'　'}
            <button type="button" className="text-button" onClick={() => onSpot(spot)}>
              {line === undefined ? text.seeCell : text.goTo(line)}
            </button>
          </>
        )}
      </p>
      {finding.fix === undefined ? (
        <p className="quiet small">{text.noFix}</p>
      ) : (
        <>
          <p className="fix">
            <strong>{text.fix}</strong>
            {fixWords(finding.fix)}
          </p>
          <Decision decided={decided} specimen={specimen} />
        </>
      )}
    </li>
  );
}

function Decision({ decided, specimen }: Pick<RepairProps, 'decided' | 'specimen'>) {
  const mayDecide = usePermitted('specimen.acceptRepair') && specimen.row.publishedAt === null;
  const cache = useQueryClient();
  const { specimenId } = specimen.row;
  const deciding = useMutation({
    mutationFn: (decision: 'accepted' | 'declined') =>
      call(decideRepair, { params: { specimenId, findingNo: String(decided.no) }, body: { decision } }),
    onSuccess: () => cache.invalidateQueries(),
  });
  return (
    <>
      {deciding.error === null ? null : <ProblemNotice problem={deciding.error} />}
      <div className="decision">
        <DecisionWords decided={decided} />
        {mayDecide ? (
          <span className="row-buttons">
            {decided.decision === 'accepted' ? null : (
              <Button size="small" loading={deciding.isPending} onClick={() => deciding.mutate('accepted')}>
                {text.accept}
              </Button>
            )}
            {decided.decision === 'declined' ? null : (
              <Button size="small" loading={deciding.isPending} onClick={() => deciding.mutate('declined')}>
                {text.decline}
              </Button>
            )}
          </span>
        ) : null}
      </div>
    </>
  );
}

function DecisionWords({ decided }: Pick<RepairProps, 'decided'>) {
  const { decision, decidedByName, decidedAt } = decided;
  if (decision === null) return <span className="state-mark warn">{text.undecided}</span>;
  return (
    <>
      <span className={decision === 'accepted' ? 'state-mark done' : 'state-mark'}>{text[decision]}</span>
      <span className="quiet small">
        {text.by(decidedByName ?? '', decidedAt === null ? '' : shanghaiTime(decidedAt))}
      </span>
    </>
  );
}

function fixWords(fix: NonNullable<DecidedFinding['finding']['fix']>): string {
  if (fix.kind === 'note') return fix.why;
  if (fix.kind === 'setCell' && fix.cell !== undefined && fix.value !== undefined) {
    return `${text.setCell(cellLabel(fix.cell), cellWords(fix.cell, fix.value))}。${fix.why}`;
  }
  const change = fix.to === '' ? text.remove(fix.from ?? '') : text.replace(fix.from ?? '', fix.to ?? '');
  return `${change}。${fix.why}`;
}
