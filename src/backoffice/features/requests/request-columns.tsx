import { Link } from '@tanstack/react-router';
import type { Static } from 'typebox';
import type { RequestRow } from '../../../contract/requests.ts';
import { lampWords } from '../../../core/deadlines/lamp.ts';
import { applicantKindLabel } from '../../../core/requests/applicant-kinds.ts';
import { channelLabel } from '../../../core/requests/channels.ts';
import { isOutcome, outcomeOf } from '../../../core/requests/outcomes.ts';
import { stages } from '../../../core/requests/stages.ts';
import { DaysLamp } from '../../ui/lamp-mark.tsx';
import type { LedgerColumn } from '../../ui/ledger-table.tsx';
import { text } from './text.ts';

type Row = Static<typeof RequestRow>;

/** The columns of the request register, on the screen and as exported. */
export const requestColumns: readonly LedgerColumn<Row>[] = [
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
  {
    key: 'lamp',
    title: text.deadline,
    isTight: true,
    text: (row) => (row.closedOn === null ? lampWords(row.daysLeft) : text.closed),
    cell: (row) =>
      row.closedOn === null ? (
        <DaysLamp daysLeft={row.daysLeft} />
      ) : (
        <span className="state-mark done">{text.closed}</span>
      ),
  },
  plain('dueOn', text.dueOn, ({ dueOn, dueIsProvisional }) =>
    dueOn === null ? text.stopped : `${dueOn}${dueIsProvisional ? text.provisional : ''}`,
  ),
  plain('receivedOn', text.receivedOn, ({ receivedOn }) => receivedOn ?? text.unconfirmed),
  plain('kind', text.kind, ({ applicantKind }) => applicantKindLabel(applicantKind)),
  plain('channel', text.channel, ({ channel }) => channelLabel(channel)),
  plain('stage', text.stage, ({ stage }) => stages.find(({ id }) => id === stage)?.label ?? stage),
  {
    key: 'outcome',
    title: text.outcome,
    text: ({ outcome }) => outcomeWords(outcome),
    cell: ({ outcome }) => outcomeWords(outcome),
  },
  plain('closedOn', text.closedOn, ({ closedOn }) => closedOn ?? text.none),
];

function plain(key: string, title: string, textOf: (row: Row) => string): LedgerColumn<Row> {
  return { key, title, isTight: true, text: textOf, cell: textOf };
}

function outcomeWords(outcome: string | null): string {
  if (outcome === null) return text.none;
  return isOutcome(outcome) ? outcomeOf(outcome).label : outcome;
}
