import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { listAgencies } from '../../../contract/accounts.ts';
import { getSettings } from '../../../contract/settings.ts';
import { type SettingGroup, settingGroups } from '../../../core/fees/setting-row.ts';
import { type SettingId, settingOf } from '../../../core/fees/setting-rows.ts';
import { formatCitation } from '../../../core/law/citation.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { useMe } from '../../ui/session.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { SettingForm } from './setting-form.tsx';
import { valueWords } from './setting-words.ts';
import { text } from './text.ts';

type Held = CallReply<typeof getSettings>['settings'][number];
type Change = CallReply<typeof getSettings>['history'][number];

const route = getRouteApi('/settings');
const groupIds = Object.keys(settingGroups) as SettingGroup[];

/** Every setting of handling as it holds today: its default, what it rests on, and from whom it comes. */
export function SettingsPage() {
  const me = useMe();
  const { agency } = route.useSearch();
  const agencyId = agency ?? me.agency.id;
  const settings = useQuery({
    queryKey: ['settings', agencyId],
    queryFn: () => call(getSettings, { params: { agencyId } }),
  });
  return (
    <Loaded query={settings}>
      {(read) => (
        <>
          <PageHead title={text.title} lead={text.lead(read.agencyName)} actions={<AgencyChoice chosen={agencyId} />} />
          <Groups agencyId={agencyId} settings={read.settings} mayChange={read.mayChange} />
          <History changes={read.history} />
        </>
      )}
    </Loaded>
  );
}

/** Administrators look after the agencies below theirs as well. */
function AgencyChoice({ chosen }: { readonly chosen: string }) {
  const navigate = route.useNavigate();
  const mayChoose = usePermitted('agency.write');
  const agencies = useQuery({ queryKey: ['agencies'], queryFn: () => call(listAgencies), enabled: mayChoose });
  if (!mayChoose || agencies.data === undefined) return null;
  return (
    <Select
      aria-label={text.agency}
      value={chosen}
      options={agencies.data.rows.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(agency: string) => void navigate({ search: { agency } })}
      popupMatchSelectWidth={false}
    />
  );
}

interface GroupsProps {
  readonly agencyId: string;
  readonly settings: readonly Held[];
  readonly mayChange: boolean;
}

function Groups({ agencyId, settings, mayChange }: GroupsProps) {
  const [edited, setEdited] = useState<Held>();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const columns = columnsFor(mayChange ? setEdited : undefined);
  const done = (changed: number): void => {
    setEdited(undefined);
    void message.success(text.saved(changed));
    void cache.invalidateQueries();
  };
  return (
    <>
      {groupIds.map((group) => (
        <section key={group} aria-label={settingGroups[group].label}>
          <h2>{settingGroups[group].label}</h2>
          <LedgerTable
            label={settingGroups[group].label}
            columns={columns}
            rows={settings.filter(({ id }) => settingOf(id).group === group)}
            keyOf={({ id }) => id}
          />
        </section>
      ))}
      <SettingForm
        agencyId={agencyId}
        id={edited?.id}
        value={edited?.value ?? ''}
        onDone={done}
        onClose={() => setEdited(undefined)}
      />
    </>
  );
}

function columnsFor(onEdit: ((held: Held) => void) | undefined): readonly LedgerColumn<Held>[] {
  return [
    { key: 'name', title: text.name, cell: ({ id }) => <NameCell id={id} /> },
    {
      key: 'value',
      title: text.value,
      cell: ({ id, value }) => (
        <>
          <strong>{valueWords(settingOf(id), value)}</strong>
          <span className="quiet small block">{text.byDefault(valueWords(settingOf(id), settingOf(id).default))}</span>
        </>
      ),
    },
    { key: 'source', title: text.source, cell: sourceWords },
    { key: 'basis', title: text.basis, cell: ({ id }) => <BasisCell id={id} /> },
    ...(onEdit === undefined ? [] : [operations(onEdit)]),
  ];
}

function NameCell({ id }: { readonly id: SettingId }) {
  const { label, movesCounts, movesDues } = settingOf(id);
  return (
    <>
      {label}
      {movesCounts === true ? <span className="late small block">{text.movesCounts}</span> : null}
      {movesDues === true ? <span className="late small block">{text.movesDues}</span> : null}
    </>
  );
}

function BasisCell({ id }: { readonly id: SettingId }) {
  const { why, cite, status } = settingOf(id);
  return (
    <>
      <strong>{text[status]}</strong>
      <span className="block">{why}</span>
      {cite === undefined ? null : <span className="quiet small block">{formatCitation(cite)}</span>}
    </>
  );
}

function sourceWords({ from, chosenBy }: Held): string {
  if (from === 'own') return text.fromOwn;
  return from === 'above' ? text.fromAbove(chosenBy ?? '') : text.fromDefault;
}

function operations(onEdit: (held: Held) => void): LedgerColumn<Held> {
  return {
    key: 'operations',
    title: text.operations,
    isTight: true,
    cell: (held) => (
      <Button size="small" aria-label={text.changeOf(settingOf(held.id).label)} onClick={() => onEdit(held)}>
        {text.change}
      </Button>
    ),
  };
}

const historyColumns: readonly LedgerColumn<Change>[] = [
  { key: 'when', title: text.when, isTight: true, cell: ({ changedAt }) => shanghaiTime(changedAt) },
  { key: 'unit', title: text.unit, cell: ({ agencyName }) => agencyName },
  { key: 'name', title: text.name, cell: ({ name }) => settingOf(name).label },
  {
    key: 'to',
    title: text.to,
    cell: ({ name, value }) => (value === null ? text.inherited : valueWords(settingOf(name), value)),
  },
  { key: 'from', title: text.fromOn, isTight: true, cell: ({ fromOn }) => fromOn },
  { key: 'who', title: text.who, cell: ({ actorName }) => actorName ?? '' },
];

function History({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <section aria-label={text.history}>
      <h2>{text.history}</h2>
      {changes.length === 0 ? (
        <Nothing title={text.historyEmpty} hint={text.historyEmptyHint} />
      ) : (
        <LedgerTable
          label={text.history}
          columns={historyColumns}
          rows={changes}
          keyOf={({ changeNo }) => String(changeNo)}
        />
      )}
    </section>
  );
}
