import { Button } from 'antd';
import type { Static } from 'typebox';
import type { DisputeRow } from '../../../contract/registers.ts';
import type { LedgerColumn } from '../../ui/ledger-table.tsx';
import { conclusionWords, routeWords } from '../../ui/register-words.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { VoidedMark } from '../../ui/voided-mark.tsx';
import { text } from './text.ts';

export type Dispute = Static<typeof DisputeRow>;

/** What may be done to a case. */
export interface DisputeActs {
  readonly onConclude: (dispute: Dispute) => void;
  readonly onVoid: (dispute: Dispute) => void;
}

/** Columns of the register behind table 4; the acts only for who may write it. */
export function disputeColumns(acts: DisputeActs | undefined): readonly LedgerColumn<Dispute>[] {
  return [
    {
      key: 'caseNumber',
      title: text.caseNumber,
      text: ({ caseNumber }) => caseNumber,
      cell: (dispute) => <NumberCell dispute={dispute} />,
    },
    plain('route', text.route, ({ route }) => routeWords(route)),
    wide('authority', text.authority, ({ authority }) => authority),
    plain('openedOn', text.openedOn, ({ openedOn }) => openedOn),
    wide('outcome', text.outcome, conclusionWords),
    plain('concludedOn', text.concludedOn, ({ concludedOn }) => concludedOn ?? text.none),
    { key: 'requestNumber', title: text.requestNumber, text: ({ requestNumber }) => requestNumber ?? '' },
    wide('source', text.source, ({ source }) => source),
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
    ...(acts === undefined ? [] : [operations(acts)]),
  ];
}

function NumberCell({ dispute }: { readonly dispute: Dispute }) {
  const { caseNumber, requestNumber, voidedAt, voidReason } = dispute;
  return (
    <>
      {caseNumber}
      {requestNumber === null ? null : (
        <span className="quiet small block">
          {text.about}
          {requestNumber}
        </span>
      )}
      {voidedAt === null ? null : (
        <span className="block">
          <VoidedMark voidedAt={voidedAt} voidReason={voidReason} />
        </span>
      )}
    </>
  );
}

function operations({ onConclude, onVoid }: DisputeActs): LedgerColumn<Dispute> {
  return {
    key: 'operations',
    title: text.operations,
    cell: (dispute) =>
      dispute.voidedAt !== null ? (
        text.none
      ) : (
        <span className="row-buttons">
          {dispute.outcome === null ? (
            <Button
              size="small"
              type="primary"
              aria-label={`${text.conclude}：${dispute.caseNumber}`}
              onClick={() => onConclude(dispute)}
            >
              {text.conclude}
            </Button>
          ) : null}
          <Button size="small" aria-label={`${text.void}：${dispute.caseNumber}`} onClick={() => onVoid(dispute)}>
            {text.void}
          </Button>
        </span>
      ),
  };
}

function plain(key: string, title: string, textOf: (dispute: Dispute) => string): LedgerColumn<Dispute> {
  return { ...wide(key, title, textOf), isTight: true };
}

function wide(key: string, title: string, textOf: (dispute: Dispute) => string): LedgerColumn<Dispute> {
  return { key, title, text: textOf, cell: textOf };
}
