import { Link } from '@tanstack/react-router';
import type { Static } from 'typebox';
import type { RequestRow } from '../../../contract/requests.ts';
import { type LampSettings, lampWords } from '../../../core/deadlines/lamp.ts';
import { matters } from '../../../core/requests/actions.ts';
import { applicantKindLabel } from '../../../core/requests/applicant-kinds.ts';
import { channelLabel } from '../../../core/requests/channels.ts';
import { isOutcome, outcomeOf } from '../../../core/requests/outcomes.ts';
import { stages } from '../../../core/requests/stages.ts';
import { DaysLamp, LampMark } from '../../ui/lamp-mark.tsx';
import type { LedgerColumn } from '../../ui/ledger-table.tsx';
import { text } from './text.ts';

type Row = Static<typeof RequestRow>;

/** The columns of the request register, on the screen and as exported; `lamp` says when a lamp changes. */
export function requestColumns(lamp: LampSettings): readonly LedgerColumn<Row>[] {
  return [...caseColumns(lamp), ...courseColumns];
}

const courseColumns: readonly LedgerColumn<Row>[] = [
  plain('stage', text.stage, ({ stage }) => stages.find(({ id }) => id === stage)?.label ?? stage),
  plain('openMatter', text.openMatter, ({ openMatters }) =>
    openMatters.length === 0 ? text.none : openMatters.map((matter) => matters[matter].label).join('、'),
  ),
  plain('dueOn', text.dueOn, dueWords),
  {
    key: 'receivedOn',
    title: text.receivedOn,
    isTight: true,
    text: receivedWords,
    cell: (row) => (
      <>
        {receivedWords(row)}
        <span className="quiet small block">{channelLabel(row.channel)}</span>
      </>
    ),
  },
  // on the screen it stands under the day of receipt
  { key: 'channel', title: text.channel, text: ({ channel }) => channelLabel(channel) },
  {
    key: 'outcome',
    title: text.outcome,
    text: ({ outcome }) => outcomeWords(outcome),
    cell: ({ outcome, closedOn }) => (
      <>
        {outcomeWords(outcome)}
        {closedOn === null ? null : <span className="quiet small block tight">{closedOn}</span>}
      </>
    ),
  },
  { key: 'closedOn', title: text.closedOn, text: ({ closedOn }) => closedOn ?? text.none },
];

/** Which case it is, whose, and how it stands with its time. */
function caseColumns(lamp: LampSettings): readonly LedgerColumn<Row>[] {
  return [
    {
      key: 'number',
      title: text.number,
      isTight: true,
      text: ({ requestNumber }) => requestNumber,
      cell: ({ requestId, requestNumber }) => (
        <Link to="/requests/$requestId" params={{ requestId }}>
          {requestNumber}
        </Link>
      ),
    },
    plain('kind', text.kind, ({ applicantKind }) => applicantKindLabel(applicantKind)),
    { key: 'lamp', title: text.deadline, isTight: true, text: (row) => lampText(row, lamp), cell: lampCell },
    plain('caseOfficer', text.caseOfficer, officerWords),
  ];
}

function plain(key: string, title: string, textOf: (row: Row) => string): LedgerColumn<Row> {
  return { key, title, isTight: true, text: textOf, cell: textOf };
}

function lampText(row: Row, lamp: LampSettings): string {
  if (row.clockState === 'ended') return text.closed;
  return row.clockState === 'stopped' ? text.paused : lampWords(row.daysLeft, lamp);
}

function lampCell(row: Row) {
  if (row.clockState === 'ended') return <span className="state-mark done">{text.closed}</span>;
  if (row.clockState === 'stopped') return <LampMark lamp="grey" text={text.paused} />;
  return <DaysLamp daysLeft={row.daysLeft} />;
}

function officerWords({ caseOfficerName, divisionName, clockState }: Row): string {
  const names = [divisionName, caseOfficerName].filter((name) => name !== null);
  if (names.length > 0) return names.join(' ');
  return clockState === 'ended' ? text.none : text.unclaimed;
}

function dueWords({ dueOn, dueIsProvisional, clockState }: Row): string {
  if (dueOn === null) return text.stopped;
  if (clockState === 'stopped') return `${dueOn}${text.pausedUntil}`;
  return `${dueOn}${dueIsProvisional ? text.provisional : ''}`;
}

function receivedWords({ receivedOn }: Row): string {
  return receivedOn ?? text.unconfirmed;
}

function outcomeWords(outcome: string | null): string {
  if (outcome === null) return text.none;
  return isOutcome(outcome) ? outcomeOf(outcome).label : outcome;
}
