import { sizeWords } from '../../ui/file-field.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import type { AttachmentOf } from './attachment-of.ts';
import { text } from './text.ts';

interface AttachmentTableProps {
  readonly rows: readonly AttachmentOf[];
  readonly shown: string | undefined;
  readonly onOpen: (attachmentId: string) => void;
}

/** The files of a request in the order they came. */
export function AttachmentTable({ rows, shown, onOpen }: AttachmentTableProps) {
  if (rows.length === 0) return <Nothing title={text.none} hint={text.noneHint} />;
  return (
    <LedgerTable
      label={text.list}
      columns={columnsFor(shown, onOpen)}
      rows={rows}
      keyOf={({ attachmentId }) => attachmentId}
      onOpen={({ attachmentId }) => onOpen(attachmentId)}
      classOf={({ state }) => (state === 'discarded' || state === 'replaced' ? 'quiet' : '')}
    />
  );
}

function columnsFor(
  shown: string | undefined,
  onOpen: (attachmentId: string) => void,
): readonly LedgerColumn<AttachmentOf>[] {
  return [
    { key: 'title', title: text.name, cell: (row) => <TitleCell row={row} shown={shown} onOpen={onOpen} /> },
    { key: 'purpose', title: text.purpose, cell: (row) => row.purposeLabel },
    { key: 'state', title: text.state, cell: (row) => text.states[row.state] },
    {
      key: 'added',
      title: text.added,
      cell: (row) => (
        <>
          {row.addedByName}
          <span className="small quiet"> {shanghaiTime(row.addedAt)}</span>
        </>
      ),
    },
  ];
}

interface TitleCellProps {
  readonly row: AttachmentOf;
  readonly shown: string | undefined;
  readonly onOpen: (attachmentId: string) => void;
}

function TitleCell({ row, shown, onOpen }: TitleCellProps) {
  const { attachmentId, pageCount, originTitle } = row;
  return (
    <>
      <button
        type="button"
        className="text-button"
        aria-expanded={attachmentId === shown}
        onClick={() => onOpen(attachmentId)}
      >
        {row.title}
      </button>
      <p className="small quiet">{text.kindAndSize(row.kindLabel, sizeWords(row.byteCount), pageCount)}</p>
      {originTitle === null ? null : <p className="small quiet">{text.severedFrom(originTitle, row.boxCount)}</p>}
    </>
  );
}
