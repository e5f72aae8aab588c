import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { listImports, voidImport } from '../../../contract/figures.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';

type Import = CallReply<typeof listImports>['rows'][number];

/** Files that were imported, each of which can be taken out of the count as a whole. */
export function EarlierImports() {
  const imports = useQuery({ queryKey: ['registerImports'], queryFn: () => call(listImports) });
  const [voiding, setVoiding] = useState<Import>();
  return (
    <section aria-labelledby="imports-title">
      <h2 id="imports-title">{text.earlier}</h2>
      <Loaded query={imports}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="quiet">{text.earlierEmpty}</p>
          ) : (
            <LedgerTable
              label={text.earlier}
              columns={columnsFor(setVoiding)}
              rows={rows}
              keyOf={({ importId }) => importId}
            />
          )
        }
      </Loaded>
      <VoidDialog voiding={voiding} onClose={() => setVoiding(undefined)} />
    </section>
  );
}

function VoidDialog({ voiding, onClose }: { readonly voiding: Import | undefined; readonly onClose: () => void }) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  return (
    <ReasonDialog
      name="voidImport"
      title={text.voidTitle}
      lead={text.voidLead(voiding?.fileName ?? '', voiding?.standingCount ?? 0)}
      submitLabel={text.void}
      reason={{ field: 'why', label: text.why, missing: text.whyMissing, longest: 200 }}
      isDangerous
      isOpen={voiding !== undefined}
      send={(why) => call(voidImport, { params: { importId: voiding?.importId ?? '' }, body: { why } })}
      onDone={({ count }) => {
        onClose();
        void message.success(text.voided(count));
        void cache.invalidateQueries();
      }}
      onCancel={onClose}
    />
  );
}

function columnsFor(onVoid: (row: Import) => void): readonly LedgerColumn<Import>[] {
  return [
    { key: 'file', title: text.fileName, cell: ({ fileName }) => fileName },
    {
      key: 'standing',
      title: text.standing,
      align: 'right',
      isTight: true,
      cell: ({ standingCount, rowCount }) => `${standingCount} / ${rowCount}`,
    },
    { key: 'by', title: text.by, isTight: true, cell: ({ importerName }) => importerName },
    { key: 'at', title: text.at, isTight: true, cell: ({ importedAt }) => shanghaiTime(importedAt) },
    {
      key: 'operations',
      title: text.operations,
      isTight: true,
      cell: (row) =>
        row.standingCount === 0 ? (
          text.noOperation
        ) : (
          <Button size="small" aria-label={text.voidOf(row.fileName)} onClick={() => onVoid(row)}>
            {text.void}
          </Button>
        ),
    },
  ];
}
