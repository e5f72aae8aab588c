import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Static } from 'typebox';
import { getDocketCalendar, listDisputes, voidDispute } from '../../../contract/disputes.ts';
import { disputeResults, disputeRoutes } from '../../../core/disputes/dispute-results.ts';
import { call, callForFile } from '../../ui/call.ts';
import { ConclusionDialog } from '../../ui/conclusion-dialog.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { PrintPageButton } from '../../ui/print-page-button.tsx';
import { type FilterField, filterWords, QueryBar } from '../../ui/query-bar.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { type Dispute, disputeColumns } from './dispute-columns.tsx';
import { DisputeForm } from './dispute-form.tsx';
import { text } from './text.ts';

type Query = Static<(typeof listDisputes)['query']>;
type Filter = Readonly<Record<string, string | undefined>>;

const route = getRouteApi('/registers/disputes');

const fields: readonly FilterField[] = [
  { name: 'year', label: text.year, kind: 'text' },
  {
    name: 'state',
    label: text.state,
    kind: 'choice',
    options: [
      { value: 'pending', label: text.pending },
      { value: 'concluded', label: text.concluded },
    ],
  },
  {
    name: 'route',
    label: text.route,
    kind: 'choice',
    options: disputeRoutes.map(({ id, label }) => ({ value: id, label })),
  },
  {
    name: 'result',
    label: text.result,
    kind: 'choice',
    options: disputeResults.map(({ id, label }) => ({ value: id, label })),
  },
  { name: 'words', label: text.words, kind: 'text' },
  {
    name: 'includeVoided',
    label: text.voided,
    kind: 'choice',
    anyLabel: text.voidedHidden,
    options: [{ value: 'true', label: text.voidedShown }],
  },
];

/** The register behind table 4: add, conclude, void with a reason. */
export function DisputeRegister() {
  const { offset, limit, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = usePermitted('register.write');
  const [isAdding, setAdding] = useState(false);
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const disputes = useQuery({
    queryKey: ['disputes', filter, place],
    queryFn: () => load(filter, pagingTexts(place)),
    placeholderData: keepPreviousData,
  });
  const add = mayWrite ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      {text.add}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHead title={text.title} lead={text.lead} actions={add} />
      <QueryBar fields={fields} values={filter} onSearch={(search) => void navigate({ search })} />
      <Loaded query={disputes}>
        {({ rows, total }) => (
          <>
            <Disputes rows={rows} filter={filter} mayWrite={mayWrite} />
            <PageTurner
              place={place}
              total={total}
              onTurn={(next) => void navigate({ search: { ...filter, ...next } })}
            />
          </>
        )}
      </Loaded>
      <Adding isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  );
}

function Adding({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  return (
    <DisputeForm
      isOpen={isOpen}
      onCancel={onClose}
      onDone={() => {
        onClose();
        void message.success(text.added);
        void cache.invalidateQueries();
      }}
    />
  );
}

interface DisputesProps {
  readonly rows: readonly Dispute[];
  readonly filter: Filter;
  readonly mayWrite: boolean;
}

function Disputes({ rows, filter, mayWrite }: DisputesProps) {
  const [concluding, setConcluding] = useState<Dispute>();
  const [voiding, setVoiding] = useState<Dispute>();
  const cache = useQueryClient();
  const columns = disputeColumns(mayWrite ? { onConclude: setConcluding, onVoid: setVoiding } : undefined);
  if (rows.length === 0) {
    return Object.keys(filter).length > 0 ? (
      <Nothing title={text.emptyFiltered} hint={text.emptyFilteredHint} />
    ) : (
      <Nothing title={text.empty} hint={text.emptyHint} />
    );
  }
  const close = () => {
    setConcluding(undefined);
    setVoiding(undefined);
  };
  const finish = () => {
    close();
    void cache.invalidateQueries();
  };
  return (
    <>
      <ListTools filter={filter} />
      <LedgerTable
        label={text.title}
        columns={columns}
        rows={rows}
        keyOf={({ caseId }) => caseId}
        classOf={({ voidedAt }) => (voidedAt === null ? '' : 'voided')}
      />
      <ConclusionDialog dispute={concluding} onDone={finish} onCancel={close} />
      <VoidDialog dispute={voiding} onDone={finish} onCancel={close} />
    </>
  );
}

function ListTools({ filter }: { readonly filter: Filter }) {
  return (
    <div className="list-head">
      <span />
      <div className="list-tools">
        <CalendarButton />
        <PrintPageButton label={text.print} />
        <ExportButton
          title={text.title}
          filter={filterWords(fields, filter)}
          columns={disputeColumns(undefined)}
          loadPage={(offset, limit) => load(filter, { offset, limit })}
        />
      </div>
    </div>
  );
}

/** Hearings and own periods as a file that calendars read. */
function CalendarButton() {
  const { message } = App.useApp();
  const fetching = useMutation({
    mutationFn: () => callForFile(getDocketCalendar),
    onSuccess: ({ fileName, bytes }) => saveFile(fileName, bytes),
    onError: (problem) => message.error(problem.message),
  });
  return (
    <Button loading={fetching.isPending} onClick={() => fetching.mutate()}>
      {text.calendar}
    </Button>
  );
}

interface VoidDialogProps {
  readonly dispute: Dispute | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function VoidDialog({ dispute, onDone, onCancel }: VoidDialogProps) {
  return (
    <ReasonDialog
      name="voidDispute"
      title={text.voidTitle}
      lead={text.voidLead(dispute?.caseNumber ?? '')}
      submitLabel={text.void}
      reason={{ field: 'why', label: text.voidReason, missing: text.voidReasonMissing, longest: 200 }}
      isDangerous
      isOpen={dispute !== undefined}
      send={(why) => call(voidDispute, { params: { caseId: dispute?.caseId ?? '' }, body: { why } })}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}

function load(filter: Filter, paging: { readonly offset: string; readonly limit: string }) {
  // what stands in an address is only text: the server judges it
  return call(listDisputes, { query: { ...filter, ...paging } as Query });
}
