import { Button } from 'antd';
import type { Static } from 'typebox';
import type { DocketRow } from '../../../contract/disputes.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { DaysLamp } from '../../ui/lamp-mark.tsx';
import type { LedgerColumn } from '../../ui/ledger-table.tsx';
import { conclusionWords, routeWords } from '../../ui/register-words.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { VoidedMark } from '../../ui/voided-mark.tsx';
import { text } from './text.ts';

export type Dispute = Static<typeof DocketRow>;

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
      isTight: true,
      text: ({ caseNumber }) => caseNumber,
      cell: (dispute) => <NumberCell dispute={dispute} />,
    },
    plain('route', text.route, ({ route }) => routeWords(route)),
    wide('authority', text.authority, ({ authority }) => authority),
    plain('openedOn', text.openedOn, ({ openedOn }) => openedOn),
    {
      key: 'due',
      title: text.due,
      text: ({ dueLabel, dueOn }) => (dueLabel === null ? text.none : `${dueLabel} ${dueOn ?? ''}`),
      cell: (dispute) => <DueCell dispute={dispute} />,
    },
    {
      key: 'outcome',
      title: text.outcome,
      text: conclusionWords,
      cell: (dispute) => <OutcomeCell dispute={dispute} />,
    },
    { key: 'concludedOn', title: text.concludedOn, text: ({ concludedOn }) => concludedOn ?? text.none },
    { key: 'requestNumber', title: text.requestNumber, text: ({ requestNumber }) => requestNumber ?? '' },
    { key: 'source', title: text.source, text: ({ source }) => source },
    {
      key: 'author',
      title: text.author,
      text: ({ authorName }) => authorName,
      cell: (dispute) => <AuthorCell dispute={dispute} />,
    },
    ...(acts === undefined ? [] : [operations(acts)]),
  ];
}

function NumberCell({ dispute }: { readonly dispute: Dispute }) {
  const { caseId, caseNumber, requestNumber, voidedAt, voidReason, asCoDefendant } = dispute;
  return (
    <>
      <AppLink to={`/registers/disputes/${caseId}`}>{caseNumber}</AppLink>
      {asCoDefendant ? <span className="quiet small block">{text.coDefendantMark}</span> : null}
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

function OutcomeCell({ dispute }: { readonly dispute: Dispute }) {
  return (
    <>
      {conclusionWords(dispute)}
      {dispute.concludedOn === null ? null : <span className="quiet small block">{dispute.concludedOn}</span>}
    </>
  );
}

function AuthorCell({ dispute: { authorName, recordedAt } }: { readonly dispute: Dispute }) {
  return (
    <>
      {authorName}
      <span className="quiet small block tight">{shanghaiTime(recordedAt)}</span>
    </>
  );
}

function DueCell({ dispute: { dueLabel, dueOn, daysLeft, voidedAt } }: { readonly dispute: Dispute }) {
  if (dueLabel === null || voidedAt !== null) return <>{text.none}</>;
  return (
    <>
      <DaysLamp daysLeft={daysLeft} />
      <span className="quiet small block">
        {dueLabel} {dueOn}
      </span>
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
