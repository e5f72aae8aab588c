import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { getTreeOn, listReorganisations } from '../../../contract/reorganisations.ts';
import { reorganisationKinds } from '../../../core/agencies/reorganisation.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { labelOf } from '../../ui/register-words.ts';
import { useToday } from '../../ui/session.ts';
import { ReorganisationForm } from './reorganisation-form.tsx';
import { previewSubject } from './reorganisation-preview.tsx';
import { text } from './text.ts';
import { TreeList } from './tree-list.tsx';

type Row = CallReply<typeof listReorganisations>['rows'][number];

const route = getRouteApi('/reorganisations');

/** The tree of agencies on any day, and the dated facts that made it what it is. */
export function ReorganisationsPage() {
  const mayWrite = usePermitted('agency.write');
  const [isAdding, setAdding] = useState(false);
  const { message } = App.useApp();
  const cache = useQueryClient();
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        actions={
          <>
            <Link to="/agencies" className="link-button">
              {text.agencies}
            </Link>
            {mayWrite ? (
              <Button type="primary" onClick={() => setAdding(true)}>
                {text.add}
              </Button>
            ) : null}
          </>
        }
      />
      <Recorded />
      <TreeOnDay />
      <ReorganisationForm
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onDone={() => {
          setAdding(false);
          void message.success(text.saved);
          // what was previewed has happened: asked again it would be refused
          void cache.invalidateQueries({ predicate: ({ queryKey: [subject] }) => subject !== previewSubject });
        }}
      />
    </>
  );
}

function Recorded() {
  const list = useQuery({ queryKey: ['reorganisations'], queryFn: () => call(listReorganisations) });
  return (
    <>
      <h2>{text.recorded}</h2>
      <Loaded query={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="quiet">{text.none}</p>
          ) : (
            <LedgerTable
              label={text.recorded}
              columns={columns}
              rows={rows}
              keyOf={({ reorganisationId }) => reorganisationId}
            />
          )
        }
      </Loaded>
    </>
  );
}

const columns: readonly LedgerColumn<Row>[] = [
  { key: 'on', title: text.day, isTight: true, cell: ({ on }) => on },
  { key: 'kind', title: text.kind, isTight: true, cell: ({ kind }) => labelOf(reorganisationKinds, kind) },
  { key: 'what', title: text.what, cell: ({ words }) => words },
  { key: 'basis', title: text.basis, cell: ({ basis }) => basis },
  { key: 'by', title: text.by, isTight: true, cell: ({ recordedByName }) => recordedByName ?? '' },
];

function TreeOnDay() {
  const today = useToday();
  const { on = today } = route.useSearch();
  const navigate = route.useNavigate();
  const tree = useQuery({
    queryKey: ['tree', on],
    queryFn: () => call(getTreeOn, { query: { on } }),
    enabled: /^\d{4}-\d{2}-\d{2}$/.test(on),
  });
  return (
    <>
      <h2>{text.tree(on)}</h2>
      <div className="choice-bar">
        <label htmlFor="tree-day">
          {text.treeOn}
          <DayInput
            id="tree-day"
            value={on}
            onChange={(day) => void navigate({ search: day === '' ? {} : { on: day }, replace: true })}
          />
        </label>
      </div>
      <Loaded query={tree}>{({ rows }) => <TreeList rows={rows} label={text.tree(on)} />}</Loaded>
    </>
  );
}
