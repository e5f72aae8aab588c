import { Button } from 'antd';
import type { Static } from 'typebox';
import type { EntryRow } from '../../../contract/registers.ts';
import { fen, formatYuan } from '../../../core/values/fen.ts';
import { CountedDocuments } from '../../ui/counted-documents.tsx';
import type { LedgerColumn } from '../../ui/ledger-table.tsx';
import { amountWords, itemWords, kindWords } from '../../ui/register-words.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { VoidedMark } from '../../ui/voided-mark.tsx';
import { text } from './text.ts';

export type Entry = Static<typeof EntryRow>;

/** Columns of the register behind table 2; `onVoid` only for who may write it. */
export function entryColumns(onVoid: ((entry: Entry) => void) | undefined): readonly LedgerColumn<Entry>[] {
  return [
    { key: 'title', title: text.name, text: ({ title }) => title, cell: (entry) => <TitleCell entry={entry} /> },
    plain('item', text.item, ({ item }) => itemWords(item)),
    plain('kind', text.kind, ({ kind }) => kindWords(kind)),
    plain('happenedOn', text.happenedOn, ({ happenedOn }) => happenedOn),
    {
      key: 'amount',
      title: text.amount,
      align: 'right',
      isTight: true,
      text: ({ quantity, amountFen }) => (amountFen === null ? String(quantity ?? '') : formatYuan(fen(amountFen))),
      cell: amountWords,
    },
    {
      key: 'source',
      title: text.source,
      text: ({ source, importRow }) => (importRow === null ? source : `${source}（${text.importedRow(importRow)}）`),
      cell: ({ source, importRow }) => (
        <>
          {source}
          {importRow === null ? null : <span className="quiet small block">{text.importedRow(importRow)}</span>}
        </>
      ),
    },
    {
      key: 'author',
      title: text.author,
      text: ({ authorName }) => authorName,
      cell: ({ authorName, recordedAt }) => (
        <>
          {authorName}
          <span className="quiet small block tight">{shanghaiTime(recordedAt)}</span>
        </>
      ),
    },
    ...(onVoid === undefined ? [] : [operations(onVoid)]),
  ];
}

function TitleCell({ entry }: { readonly entry: Entry }) {
  const { title, documentNumber, voidedAt, voidReason, documents } = entry;
  return (
    <>
      {title}
      {documentNumber === null ? null : <span className="quiet small block tight">{documentNumber}</span>}
      <CountedDocuments documents={documents} />
      {voidedAt === null ? null : <VoidedMark voidedAt={voidedAt} voidReason={voidReason} />}
    </>
  );
}

function operations(onVoid: (entry: Entry) => void): LedgerColumn<Entry> {
  return {
    key: 'operations',
    title: text.operations,
    isTight: true,
    cell: (entry) =>
      entry.voidedAt === null ? (
        <Button size="small" aria-label={`${text.void}：${entry.title}`} onClick={() => onVoid(entry)}>
          {text.void}
        </Button>
      ) : (
        text.none
      ),
  };
}

function plain(key: string, title: string, textOf: (entry: Entry) => string): LedgerColumn<Entry> {
  return { key, title, isTight: true, text: textOf, cell: textOf };
}
