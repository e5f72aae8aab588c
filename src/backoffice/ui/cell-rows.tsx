import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { getCell } from '../../contract/tables.ts';
import { applicantKindLabel } from '../../core/requests/applicant-kinds.ts';
import type { CallReply } from './call.ts';
import { cellText } from './cell-text.ts';
import { cellWords } from './cell-words.ts';
import { CountedDocuments } from './counted-documents.tsx';
import { type LedgerColumn, LedgerTable } from './ledger-table.tsx';
import { usePermitted } from './permitted.ts';
import { amountWords, conclusionWords, itemWords, kindWords, outcomeWords, routeWords } from './register-words.ts';

/** A cell with the records behind it. */
export type CellReply = CallReply<typeof getCell>;

type Request = CellReply['requests']['rows'][number];
type Entry = CellReply['entries']['rows'][number];
type Dispute = CellReply['disputes']['rows'][number];
type Unit = CellReply['units'][number];

interface CellRequestsProps {
  readonly rows: readonly Request[];
  /** Those of a ledger that was taken over stay with the agency that kept it. */
  readonly isOwn: boolean;
}

/** Requests behind a cell; only who handles requests can open them. */
export function CellRequests({ rows, isOwn }: CellRequestsProps) {
  const mayRead = usePermitted('request.read');
  const mayOpen = isOwn && mayRead;
  const columns: readonly LedgerColumn<Request>[] = [
    {
      key: 'number',
      title: cellText.requests.number,
      isTight: true,
      cell: ({ requestId, requestNumber }) =>
        mayOpen ? (
          <Link to="/requests/$requestId" params={{ requestId }}>
            {requestNumber}
          </Link>
        ) : (
          requestNumber
        ),
    },
    {
      key: 'kind',
      title: cellText.requests.applicantKind,
      cell: ({ applicantKind }) => applicantKindLabel(applicantKind),
    },
    {
      key: 'receivedOn',
      title: cellText.requests.receivedOn,
      isTight: true,
      cell: ({ receivedOn }) => receivedOn ?? cellText.requests.unconfirmed,
    },
    { key: 'outcome', title: cellText.requests.outcome, cell: ({ outcome }) => outcomeWords(outcome) },
    { key: 'closedOn', title: cellText.requests.closedOn, isTight: true, cell: ({ closedOn }) => closedOn ?? '—' },
  ];
  return (
    <LedgerTable label={cellText.requests.label} columns={columns} rows={rows} keyOf={({ requestId }) => requestId} />
  );
}

const entryColumns: readonly LedgerColumn<Entry>[] = [
  {
    key: 'title',
    title: cellText.entries.title,
    cell: ({ title, documents }) => (
      <>
        {title}
        <CountedDocuments documents={documents} />
      </>
    ),
  },
  { key: 'item', title: cellText.entries.item, cell: ({ item, kind }) => `${itemWords(item)}　${kindWords(kind)}` },
  { key: 'happenedOn', title: cellText.entries.day, isTight: true, cell: ({ happenedOn }) => happenedOn },
  { key: 'amount', title: cellText.entries.amount, align: 'right', isTight: true, cell: amountWords },
  {
    key: 'source',
    title: cellText.entries.source,
    cell: ({ source, authorName }) => cellText.sourceAndAuthor(source, authorName),
  },
];

/** Entries of the register behind table 2. */
export function CellEntries({ rows }: { readonly rows: readonly Entry[] }) {
  return (
    <LedgerTable label={cellText.entries.label} columns={entryColumns} rows={rows} keyOf={({ entryId }) => entryId} />
  );
}

const disputeColumns: readonly LedgerColumn<Dispute>[] = [
  { key: 'number', title: cellText.disputes.number, cell: ({ caseNumber }) => caseNumber },
  { key: 'route', title: cellText.disputes.route, cell: ({ route }) => routeWords(route) },
  { key: 'openedOn', title: cellText.disputes.openedOn, isTight: true, cell: ({ openedOn }) => openedOn },
  { key: 'outcome', title: cellText.disputes.outcome, cell: conclusionWords },
  {
    key: 'source',
    title: cellText.disputes.source,
    cell: ({ source, authorName }) => cellText.sourceAndAuthor(source, authorName),
  },
];

/** Cases of the register behind table 4. */
export function CellDisputes({ rows }: { readonly rows: readonly Dispute[] }) {
  return (
    <LedgerTable label={cellText.disputes.label} columns={disputeColumns} rows={rows} keyOf={({ caseId }) => caseId} />
  );
}

/** A ledger that the same tables count beside the own one. */
export interface TakenLedger {
  readonly agencyId: string;
  readonly name: string;
}

interface CellUnitsProps {
  readonly cell: string;
  readonly year: string;
  readonly units: readonly Unit[];
  readonly onLedger: (ledger: TakenLedger) => void;
}

/** The same cell of every unit in the sum, which opens that unit's own tables; or of every ledger that was taken over. */
export function CellUnits({ cell, year, units, onLedger }: CellUnitsProps) {
  const columns: readonly LedgerColumn<Unit>[] = [
    {
      key: 'name',
      title: cellText.units.name,
      cell: (unit) =>
        unit.isTakenOver ? (
          <Button type="link" size="small" onClick={() => onLedger(unit)}>
            {unit.name}
          </Button>
        ) : (
          <UnitLink cell={cell} year={year} unit={unit} />
        ),
    },
    {
      key: 'value',
      title: cellText.units.value,
      align: 'right',
      cell: ({ value }) => (value === null ? cellText.units.notFiled : cellWords(cell, value)),
    },
  ];
  const label = units.some(({ isTakenOver }) => isTakenOver) ? cellText.units.ledgersLabel : cellText.units.label;
  return <LedgerTable label={label} columns={columns} rows={units} keyOf={({ agencyId }) => agencyId} />;
}

interface UnitLinkProps {
  readonly cell: string;
  readonly year: string;
  readonly unit: Unit;
}

function UnitLink({ cell, year, unit: { agencyId, name, version } }: UnitLinkProps) {
  return (
    <>
      <Link
        to="/tables/$agencyId/$year"
        params={{ agencyId, year }}
        search={{ cell, ...(version === null ? {} : { version: String(version) }) }}
      >
        {name}
      </Link>
      {version === null ? null : `　${cellText.units.version(version)}`}
    </>
  );
}
