import type { ReactNode } from 'react';
import { listText } from './list-text.ts';
import { useNarrow } from './narrow.ts';

/** One column of a ledger: what the screen shows and, as plain text, what is exported. */
export interface LedgerColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** A column without one is exported only. */
  readonly cell?: (row: Row) => ReactNode;
  readonly text?: (row: Row) => string;
  readonly align?: 'right';
  /** Keeps the content on one line. */
  readonly isTight?: boolean;
}

interface LedgerTableProps<Row> {
  readonly label: string;
  readonly columns: readonly LedgerColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Opens a row on a click anywhere in it; its first cell holds the link or button for the keyboard. */
  readonly onOpen?: (row: Row) => void;
  readonly classOf?: (row: Row) => string;
  /** Lets rows be chosen for what is done to several at once. */
  readonly choice?: RowChoice;
}

/** Which rows are chosen, by key. */
export interface RowChoice {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** A ledger as a table, on a phone as cards. */
export function LedgerTable<Row>(props: LedgerTableProps<Row>) {
  const columns = props.columns.filter(({ cell }) => cell !== undefined);
  return useNarrow() ? <Cards {...props} columns={columns} /> : <WideTable {...props} columns={columns} />;
}

function WideTable<Row>({ label, columns, rows, keyOf, onOpen, classOf, choice }: LedgerTableProps<Row>) {
  return (
    <section className="ledger-scroll" aria-label={label}>
      <table className="ledger">
        <Heading columns={columns} keys={rows.map(keyOf)} choice={choice} />
        <tbody>
          {rows.map((row) => (
            // the row is a shortcut for the mouse only: the keyboard has the link in the first cell
            <tr
              key={keyOf(row)}
              className={[classOf?.(row), onOpen === undefined ? undefined : 'opens'].filter(Boolean).join(' ')}
              onClick={(event) => openFrom(event.target, () => onOpen?.(row))}
            >
              {choice === undefined ? null : (
                <td className="no-print">
                  <ChooseOne rowKey={keyOf(row)} choice={choice} />
                </td>
              )}
              {columns.map((column, index) => (
                <BodyCell key={column.key} column={column} row={row} isFirst={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HeadingProps<Row> {
  readonly columns: readonly LedgerColumn<Row>[];
  readonly keys: readonly string[];
  readonly choice: RowChoice | undefined;
}

function Heading<Row>({ columns, keys, choice }: HeadingProps<Row>) {
  return (
    <thead>
      <tr>
        {choice === undefined ? null : (
          <th scope="col" className="no-print">
            <ChooseAll keys={keys} choice={choice} />
          </th>
        )}
        {columns.map(({ key, title, align }) => (
          <th key={key} scope="col" className={align}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface BodyCellProps<Row> {
  readonly column: LedgerColumn<Row>;
  readonly row: Row;
  readonly isFirst: boolean;
}

function BodyCell<Row>({ column, row, isFirst }: BodyCellProps<Row>) {
  const classes = [column.align, column.isTight === true ? 'tight' : undefined].filter(Boolean).join(' ');
  if (isFirst) {
    return (
      <th scope="row" className={classes}>
        {column.cell?.(row)}
      </th>
    );
  }
  return <td className={classes}>{column.cell?.(row)}</td>;
}

function Cards<Row>({ label, columns, rows, keyOf, classOf, choice }: LedgerTableProps<Row>) {
  const [first, ...rest] = columns;
  return (
    <ul className="cards" aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)} className={['card', classOf?.(row)].filter(Boolean).join(' ')}>
          <div className="card-head">
            {choice === undefined ? null : <ChooseOne rowKey={keyOf(row)} choice={choice} />}
            {first?.cell?.(row)}
          </div>
          <dl>
            {rest.map(({ key, title, cell }) => (
              <div key={key} className="card-line">
                <dt>{title}</dt>
                <dd>{cell?.(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function ChooseAll({ keys, choice }: { readonly keys: readonly string[]; readonly choice: RowChoice }) {
  const isAll = keys.length > 0 && keys.every((key) => choice.chosen.has(key));
  return (
    <input
      type="checkbox"
      aria-label={listText.chooseAll}
      checked={isAll}
      onChange={() => choice.onChoose(new Set(isAll ? [] : keys))}
    />
  );
}

function ChooseOne({ rowKey, choice }: { readonly rowKey: string; readonly choice: RowChoice }) {
  const isChosen = choice.chosen.has(rowKey);
  const others = [...choice.chosen].filter((key) => key !== rowKey);
  return (
    <input
      type="checkbox"
      aria-label={listText.chooseRow}
      checked={isChosen}
      onChange={() => choice.onChoose(new Set(isChosen ? others : [...others, rowKey]))}
    />
  );
}

/** A click on a control inside the row, or one that ends a selection of text, is not meant for the row. */
function openFrom(target: EventTarget, open: () => void): void {
  if (target instanceof Element && target.closest('a, button, input, label') !== null) return;
  if (window.getSelection()?.type === 'Range') return;
  open();
}
