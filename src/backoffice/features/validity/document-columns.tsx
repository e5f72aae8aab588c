import type { listDocuments } from '../../../contract/validity.ts';
import { validityKinds } from '../../../core/catalog/validity.ts';
import type { CallReply } from '../../ui/call.ts';
import type { LedgerColumn } from '../../ui/ledger-table.tsx';
import { text } from './text.ts';

type Row = CallReply<typeof listDocuments>['rows'][number];

/** What every list of documents shows of one. */
export const documentColumns: readonly LedgerColumn<Row>[] = [
  {
    key: 'name',
    title: text.name,
    cell: ({ title, documentNumber, indexNumber }) => (
      <>
        <a href={`/d/${indexNumber}`}>{title}</a>
        <span className="block quiet">
          {documentNumber ?? text.none}　{indexNumber}
        </span>
      </>
    ),
  },
  { key: 'madeOn', title: text.madeOn, isTight: true, cell: ({ madeOn }) => madeOn },
  { key: 'validUntil', title: text.validUntil, isTight: true, cell: ({ validUntil }) => validUntil ?? text.none },
  {
    key: 'validity',
    title: text.validity,
    cell: ({ validity, change }) => (
      <>
        <span className="state-mark">{validityKinds.find(({ id }) => id === validity)?.label ?? validity}</span>
        {change === null ? null : <span className="block quiet">{text.since(change.from, change.by)}</span>}
      </>
    ),
  },
];
