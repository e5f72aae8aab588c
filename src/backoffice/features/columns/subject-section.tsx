import { Button } from 'antd';
import type { listColumns } from '../../../contract/columns.ts';
import { describeRhythm } from '../../../core/catalog/column-rhythm.ts';
import type { CallReply } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { text } from './text.ts';

type Reply = CallReply<typeof listColumns>;
type Column = Reply['columns'][number];

interface SubjectSectionProps {
  readonly subject: Reply['subjects'][number];
  readonly columns: readonly Column[];
  readonly divisions: Reply['divisions'];
  readonly onAdd?: () => void;
  readonly onEdit?: (column: Column) => void;
  readonly onClose?: (column: Column) => void;
}

/** One statutory subject with the columns in it. */
export function SubjectSection({ subject, columns, divisions, onAdd, onEdit, onClose }: SubjectSectionProps) {
  const divisionOf = (id: string | null): string =>
    divisions.find(({ divisionId }) => divisionId === id)?.name ?? text.noDivision;
  return (
    <section aria-labelledby={`subject-${subject.id}`}>
      <h2 id={`subject-${subject.id}`}>{subject.label}</h2>
      <p className="quiet above-box">
        {subject.cite}
        {onAdd === undefined ? null : (
          <Button type="link" size="small" onClick={onAdd} aria-label={`${text.add}：${subject.label}`}>
            {text.add}
          </Button>
        )}
      </p>
      {columns.length === 0 ? (
        <p className="quiet">{text.noColumns}</p>
      ) : (
        <LedgerTable
          label={subject.label}
          columns={[
            ...factColumns(divisionOf),
            ...(onEdit === undefined || onClose === undefined ? [] : [actsColumn(onEdit, onClose)]),
          ]}
          rows={columns}
          keyOf={({ columnId }) => columnId}
        />
      )}
    </section>
  );
}

function factColumns(divisionOf: (id: string | null) => string): readonly LedgerColumn<Column>[] {
  return [
    {
      key: 'name',
      title: text.name,
      cell: ({ name, isClosed, description }) => (
        <>
          {isClosed ? `${name}（${text.closed}）` : name}
          {description === '' ? null : <span className="block quiet">{description}</span>}
        </>
      ),
    },
    {
      key: 'rhythm',
      title: text.cycle,
      cell: ({ rhythm }) => (rhythm === null ? text.asItArises : describeRhythm(rhythm)),
    },
    { key: 'division', title: text.division, cell: ({ divisionId }) => divisionOf(divisionId) },
    {
      key: 'count',
      title: text.published,
      isTight: true,
      cell: ({ count, newestOn }) => (
        <>
          {text.count(count)}
          {newestOn === null ? null : <span className="block quiet">{text.newest(newestOn)}</span>}
        </>
      ),
    },
  ];
}

function actsColumn(onEdit: (column: Column) => void, onClose: (column: Column) => void): LedgerColumn<Column> {
  return {
    key: 'acts',
    title: text.acts,
    isTight: true,
    cell: (column) => (
      <span className="form-buttons">
        <Button size="small" onClick={() => onEdit(column)}>
          {text.edit}
        </Button>
        {column.isClosed ? null : (
          <Button size="small" onClick={() => onClose(column)}>
            {text.close}
          </Button>
        )}
      </span>
    ),
  };
}
