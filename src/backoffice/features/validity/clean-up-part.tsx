import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { keepInForce, listCleanUp } from '../../../contract/validity.ts';
import { cleanUpReasons } from '../../../core/catalog/clean-up.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { ProposeDrawer } from './propose-drawer.tsx';
import { text } from './text.ts';

type Row = CallReply<typeof listCleanUp>['rows'][number];
type Choice = { readonly row: Row; readonly act: 'keep' | 'propose' };

/** The documents that a clean-up has to look at, and why. */
export function CleanUpPart() {
  const due = useQuery({ queryKey: ['clean-up'], queryFn: () => call(listCleanUp) });
  const mayAct = usePermitted('validity.propose');
  const [chosen, setChosen] = useState<Choice>();
  const end = () => setChosen(undefined);
  return (
    <Loaded query={due}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Nothing title={text.noCleanUp} hint={text.cleanUpLead} />
        ) : (
          <>
            <p className="quiet above-box">{text.cleanUpLead}</p>
            <LedgerTable
              label={text.parts.cleanUp}
              columns={mayAct ? [...columns, actsColumn(setChosen)] : columns}
              rows={rows}
              keyOf={({ document }) => document.itemId}
            />
            {chosen?.act === 'keep' ? <KeepDialog row={chosen.row} onEnd={end} /> : null}
            <ProposeDrawer document={chosen?.act === 'propose' ? chosen.row.document : undefined} onEnd={end} />
          </>
        )
      }
    </Loaded>
  );
}

const columns: readonly LedgerColumn<Row>[] = [
  {
    key: 'name',
    title: text.name,
    cell: ({ document: { title, indexNumber, documentNumber } }) => (
      <>
        <a href={`/d/${indexNumber}`}>{title}</a>
        {documentNumber === null ? null : <span className="block quiet">{documentNumber}</span>}
      </>
    ),
  },
  {
    key: 'why',
    title: text.why,
    cell: ({ reasons }) =>
      reasons.map((reason) => cleanUpReasons.find(({ id }) => id === reason)?.label ?? reason).join('；'),
  },
  { key: 'madeOn', title: text.madeOn, isTight: true, cell: ({ document }) => document.madeOn },
  {
    key: 'validUntil',
    title: text.validUntil,
    isTight: true,
    cell: ({ document }) => document.validUntil ?? text.none,
  },
  { key: 'reviewed', title: text.reviewedOn, isTight: true, cell: ({ reviewedOn }) => reviewedOn ?? text.none },
];

function actsColumn(onChoose: (choice: Choice) => void): LedgerColumn<Row> {
  return {
    key: 'acts',
    title: text.acts,
    cell: (row) => (
      <span className="form-buttons">
        {row.reasons.includes('expired') ? null : (
          <Button size="small" onClick={() => onChoose({ row, act: 'keep' })}>
            {text.keep}
          </Button>
        )}
        <Button size="small" onClick={() => onChoose({ row, act: 'propose' })}>
          {text.propose}
        </Button>
      </span>
    ),
  };
}

function KeepDialog({ row, onEnd }: { readonly row: Row; readonly onEnd: () => void }) {
  const cache = useQueryClient();
  return (
    <ReasonDialog
      name="keep-in-force"
      title={text.keep}
      lead={text.keepLead}
      submitLabel={text.keep}
      isOpen
      reason={{
        ...{ field: 'note', label: text.noteLabel, missing: text.noteMissing, longest: 500 },
        proposal: text.noteProposal,
      }}
      send={(note) => call(keepInForce, { params: { itemId: row.document.itemId }, body: { note } })}
      onDone={() => {
        onEnd();
        void cache.invalidateQueries();
      }}
      onCancel={onEnd}
    />
  );
}
