import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { approveValidityChange, listProposals, sendValidityChangeBack } from '../../../contract/validity.ts';
import { validityEffects } from '../../../core/catalog/validity.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';

type Row = CallReply<typeof listProposals>['rows'][number];

/** Proposed changes: those that wait may be approved or sent back by somebody else. */
export function ProposalsPart() {
  const proposals = useQuery({
    queryKey: ['validity-proposals'],
    queryFn: () => call(listProposals, { query: { limit: '100' } }),
  });
  const [chosen, setChosen] = useState<{ readonly row: Row; readonly act: 'approve' | 'sendBack' }>();
  return (
    <Loaded query={proposals}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Nothing title={text.noProposals} hint={text.proposeLead} />
        ) : (
          <>
            <LedgerTable
              label={text.parts.proposals}
              columns={
                rows.some(({ stage }) => stage === 'waiting')
                  ? [...columns, actsColumn((row, act) => setChosen({ row, act }))]
                  : columns
              }
              rows={rows}
              keyOf={({ proposalId }) => proposalId}
            />
            {chosen === undefined ? null : <DecisionDialog {...chosen} onEnd={() => setChosen(undefined)} />}
          </>
        )
      }
    </Loaded>
  );
}

const columns: readonly LedgerColumn<Row>[] = [
  {
    key: 'document',
    title: text.document,
    cell: ({ title, indexNumber, documentNumber }) => (
      <>
        {indexNumber === null ? title : <a href={`/d/${indexNumber}`}>{title}</a>}
        {documentNumber === null ? null : <span className="block quiet">{documentNumber}</span>}
      </>
    ),
  },
  {
    key: 'change',
    title: text.change,
    cell: (row) => (
      <>
        {changeWords(row)}
        {row.reason === '' ? null : (
          <span className="block quiet">
            {text.reason}：{row.reason}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'stage',
    title: text.stage,
    cell: ({ stage, opinion }) => (
      <>
        <span className="state-mark">{text.stages[stage]}</span>
        {opinion === '' ? null : <span className="block quiet">{opinion}</span>}
      </>
    ),
  },
  {
    key: 'proposed',
    title: text.proposed,
    cell: ({ proposedBy, proposedAt }) => (
      <>
        {proposedBy ?? text.none}
        <span className="block quiet">{shanghaiTime(proposedAt)}</span>
      </>
    ),
  },
  {
    key: 'decided',
    title: text.decided,
    cell: ({ decidedBy, decidedAt }) =>
      decidedAt === null ? (
        text.none
      ) : (
        <>
          {decidedBy ?? text.none}
          <span className="block quiet">{shanghaiTime(decidedAt)}</span>
        </>
      ),
  },
];

function actsColumn(onChoose: (row: Row, act: 'approve' | 'sendBack') => void): LedgerColumn<Row> {
  return {
    key: 'acts',
    title: text.acts,
    cell: (row) =>
      row.mayDecide ? (
        <span className="form-buttons">
          <Button size="small" type="primary" onClick={() => onChoose(row, 'approve')}>
            {text.approve}
          </Button>
          <Button size="small" onClick={() => onChoose(row, 'sendBack')}>
            {text.sendBack}
          </Button>
        </span>
      ) : (
        <span className="quiet">{row.hindrance}</span>
      ),
  };
}

interface DecisionDialogProps {
  readonly row: Row;
  readonly act: 'approve' | 'sendBack';
  readonly onEnd: () => void;
}

function DecisionDialog({ row, act, onEnd }: DecisionDialogProps) {
  const cache = useQueryClient();
  const params = { proposalId: row.proposalId };
  const ended = {
    isOpen: true,
    onDone: () => {
      onEnd();
      void cache.invalidateQueries();
    },
    onCancel: onEnd,
  };
  if (act === 'approve')
    return (
      <ReasonDialog
        {...ended}
        name="approve-validity"
        title={text.approve}
        lead={text.approveLead(row.title, changeWords(row))}
        submitLabel={text.approve}
        send={() => call(approveValidityChange, { params, body: { seen: row.contentDigest } })}
      />
    );
  return (
    <ReasonDialog
      {...ended}
      name="return-validity"
      title={text.sendBack}
      lead={text.sendBackLead}
      submitLabel={text.sendBack}
      reason={{ field: 'opinion', label: text.opinionLabel, missing: text.opinionMissing, longest: 500 }}
      send={(opinion) => call(sendValidityChangeBack, { params, body: { opinion } })}
    />
  );
}

function changeWords({ effect, from, by }: Row): string {
  return `${validityEffects.find(({ id }) => id === effect)?.label ?? effect}，${text.since(from, by)}`;
}
