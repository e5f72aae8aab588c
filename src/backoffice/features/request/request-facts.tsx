import { applicantKindLabel } from '../../../core/requests/applicant-kinds.ts';
import { channelLabel, deliveryMethodLabel } from '../../../core/requests/channels.ts';
import { isOutcome, outcomeOf } from '../../../core/requests/outcomes.ts';
import { stages } from '../../../core/requests/stages.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { DaysLamp, LampMark } from '../../ui/lamp-mark.tsx';
import type { OpenRequest } from './open-request.ts';
import { text } from './text.ts';

type Recorded = OpenRequest['record'];

/** Kind, stage, lamp and outcome in one line under the number. */
export function StateLine({ record }: { readonly record: Recorded }) {
  return (
    <span className="state-line">
      <span className="state-mark">{applicantKindLabel(record.applicantKind)}</span>
      <span className="state-mark now">{stageWords(record.stage)}</span>
      {record.outcome === null ? null : <span className="state-mark done">{outcomeWords(record.outcome)}</span>}
      {record.clockState === 'stopped' ? <LampMark lamp="grey" text={text.clockStopped} /> : null}
      {record.closedOn === null && record.clockState !== 'stopped' ? <DaysLamp daysLeft={record.daysLeft} /> : null}
      <span className="state-mark">
        {text.caseOfficer}：{officerWords(record)}
      </span>
    </span>
  );
}

/** The dates and choices of a request. */
export function RequestFacts({ record }: { readonly record: Recorded }) {
  const facts: readonly (readonly [string, string])[] = [
    [text.channel, channelLabel(record.channel)],
    [text.delivery, deliveryMethodLabel(record.deliveryMethod)],
    [text.receivedOn, record.receivedOn ?? text.unconfirmed],
    [text.registeredOn, record.registeredOn],
    [text.dueOn, dueWords(record)],
    [text.outcome, record.outcome === null ? text.none : outcomeWords(record.outcome)],
    [text.closedOn, record.closedOn ?? text.none],
    [text.servedOn, record.servedOn ?? text.none],
  ];
  return <FactList facts={facts} />;
}

function officerWords({ caseOfficerName, divisionName }: Recorded): string {
  const names = [divisionName, caseOfficerName].filter((name) => name !== null);
  return names.length === 0 ? text.unclaimed : names.join(' ');
}

function dueWords({ dueOn, dueIsProvisional }: Recorded): string {
  if (dueOn === null) return text.noDue;
  return `${dueOn}${dueIsProvisional ? text.provisional : ''}`;
}

function stageWords(stage: string): string {
  return stages.find(({ id }) => id === stage)?.label ?? stage;
}

function outcomeWords(outcome: string): string {
  return isOutcome(outcome) ? outcomeOf(outcome).label : outcome;
}
