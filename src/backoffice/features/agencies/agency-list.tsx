import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { listAgencies } from '../../../contract/accounts.ts';
import { agencyKindLabel, governmentLevels } from '../../../core/agencies/agency.ts';
import { call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { labelOf } from '../../ui/register-words.ts';
import { AgencyForm, type Edited } from './agency-form.tsx';
import type { AgencyRow } from './agency-values.ts';
import { text } from './text.ts';

/** The own agency and those below it, each with the days between which it exists. */
export function AgencyList() {
  const agencies = useQuery({ queryKey: ['agencies'], queryFn: () => call(listAgencies) });
  const mayWrite = usePermitted('agency.write');
  const [edited, setEdited] = useState<Edited>();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const columns = columnsFor(mayWrite ? (agency) => setEdited({ kind: 'existing', agency }) : undefined);
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        actions={<Actions onAdd={mayWrite ? () => setEdited({ kind: 'new' }) : undefined} />}
      />
      <Loaded query={agencies}>
        {({ rows }) => (
          <>
            <LedgerTable label={text.title} columns={columns} rows={rows} keyOf={({ id }) => id} />
            <AgencyForm
              edited={edited}
              agencies={rows}
              onClose={() => setEdited(undefined)}
              onDone={() => {
                setEdited(undefined);
                void message.success(text.saved);
                void cache.invalidateQueries();
              }}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function Actions({ onAdd }: { readonly onAdd: (() => void) | undefined }) {
  return (
    <>
      <Link to="/reorganisations" className="link-button">
        {text.reorganisations}
      </Link>
      {onAdd === undefined ? null : (
        <Button type="primary" onClick={onAdd}>
          {text.add}
        </Button>
      )}
    </>
  );
}

function columnsFor(onEdit: ((agency: AgencyRow) => void) | undefined): readonly LedgerColumn<AgencyRow>[] {
  return [
    {
      key: 'name',
      title: text.name,
      cell: ({ name, id }) => (
        <>
          {name}
          <span className="quiet small block">{id}</span>
        </>
      ),
    },
    { key: 'kind', title: text.kind, isTight: true, cell: ({ kind }) => agencyKindLabel(kind) },
    { key: 'level', title: text.level, isTight: true, cell: ({ level }) => labelOf(governmentLevels, level) },
    { key: 'areaCode', title: text.areaCode, isTight: true, cell: ({ areaCode }) => areaCode },
    { key: 'contact', title: text.contact, cell: (agency) => <ContactCell agency={agency} /> },
    { key: 'dates', title: text.exists, isTight: true, cell: (agency) => <DatesCell agency={agency} /> },
    ...(onEdit === undefined ? [] : [operations(onEdit)]),
  ];
}

function ContactCell({ agency }: { readonly agency: AgencyRow }) {
  const { office, address, phone } = agency.contact;
  const words = [office, address, phone].filter((part) => part !== '').join('　');
  return words === '' ? text.none : words;
}

function DatesCell({ agency }: { readonly agency: AgencyRow }) {
  const { establishedOn, abolishedOn } = agency;
  return (
    <>
      {text.since(establishedOn)}
      {abolishedOn === null ? null : <span className="block late">{text.abolished(abolishedOn)}</span>}
    </>
  );
}

function operations(onEdit: (agency: AgencyRow) => void): LedgerColumn<AgencyRow> {
  return {
    key: 'operations',
    title: text.operations,
    isTight: true,
    cell: (agency) => (
      <Button size="small" aria-label={`${text.edit}：${agency.name}`} onClick={() => onEdit(agency)}>
        {text.edit}
      </Button>
    ),
  };
}
