import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Static } from 'typebox';
import { getItemFrame } from '../../../contract/item-reading.ts';
import { listItems } from '../../../contract/items.ts';
import { opennessKinds } from '../../../core/catalog/openness.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { type FilterField, QueryBar } from '../../ui/query-bar.tsx';
import { useToday } from '../../ui/session.ts';
import { itemColumns } from './item-columns.tsx';
import { StageTabs } from './stage-tabs.tsx';
import { SubmitChosen } from './submit-chosen.tsx';
import { text } from './text.ts';

type Query = Static<(typeof listItems)['query']>;
type Reply = CallReply<typeof listItems>;
type Frame = CallReply<typeof getItemFrame>;

const route = getRouteApi('/items');

/** All items of the agency by stage: what waits for whom, until when, and the way to begin a new one. */
export function ItemList() {
  const { offset, limit, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const items = useQuery({
    queryKey: ['items', filter, place],
    // what stands in an address is only text: the server judges it
    queryFn: () => call(listItems, { query: { ...filter, ...pagingTexts(place) } as Query }),
    placeholderData: keepPreviousData,
  });
  const frame = useQuery({ queryKey: ['item-frame'], queryFn: () => call(getItemFrame) });
  const { stage, mine, ...conditions } = filter;
  const kept = { ...(stage === undefined ? {} : { stage }), ...(mine === undefined ? {} : { mine }) };
  return (
    <div className="across">
      <PageHead title={text.title} lead={text.lead} actions={<StartLinks />} />
      <Loaded query={frame}>
        {(readFrame) => (
          <Loaded query={items}>
            {(reply) => (
              <>
                <StageTabs counts={reply.counts} stage={stage} isMine={mine === '1'} conditions={conditions} />
                <Conditions frame={readFrame} values={conditions} kept={kept} />
                <Items reply={reply} frame={readFrame} isFiltered={Object.keys(filter).length > 0} />
                <PageTurner
                  place={place}
                  total={reply.total}
                  onTurn={(next) => void navigate({ search: { ...filter, ...next } })}
                />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

interface ConditionsProps {
  readonly frame: Frame;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly kept: Readonly<Record<string, string>>;
}

function Conditions({ frame, values, kept }: ConditionsProps) {
  const navigate = route.useNavigate();
  return (
    <QueryBar
      fields={fieldsOf(frame)}
      values={values}
      onSearch={(search) => void navigate({ search: { ...search, ...kept } })}
    />
  );
}

function fieldsOf({ subjects }: Frame): readonly FilterField[] {
  return [
    {
      name: 'subjectId',
      label: text.subject,
      kind: 'choice',
      options: subjects.map(({ id, label }) => ({ value: id, label })),
    },
    {
      name: 'openness',
      label: text.openness,
      kind: 'choice',
      options: opennessKinds.map(({ id, label }) => ({ value: id, label })),
    },
    { name: 'dueUntil', label: text.dueUntil, kind: 'day' },
    { name: 'reassessUntil', label: text.reassessUntil, kind: 'day', isRare: true },
  ];
}

interface ItemsProps {
  readonly reply: Reply;
  readonly frame: Frame;
  readonly isFiltered: boolean;
}

function Items({ reply, frame, isFiltered }: ItemsProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const navigate = useNavigate();
  const today = useToday();
  if (reply.rows.length === 0)
    return isFiltered ? (
      <Nothing title={text.emptyFiltered} hint={text.emptyFilteredHint} />
    ) : (
      <Nothing title={text.empty} hint={text.emptyHint} action={<StartLinks />} />
    );
  const maySubmit = reply.rows.some(({ allowed }) => allowed.some(({ act }) => act === 'submit'));
  return (
    <>
      <SubmitChosen rows={reply.rows.filter(({ itemId }) => chosen.has(itemId))} onClear={() => setChosen(new Set())} />
      <LedgerTable
        label={text.title}
        columns={itemColumns(frame, today)}
        rows={reply.rows}
        keyOf={({ itemId }) => itemId}
        onOpen={({ itemId }) => void navigate({ to: '/items/$itemId', params: { itemId } })}
        {...(maySubmit ? { choice: { chosen, onChoose: setChosen } } : {})}
      />
    </>
  );
}

function StartLinks() {
  if (!usePermitted('item.draft')) return null;
  return (
    <Link to="/items/new" className="link-button strong">
      {text.start}
    </Link>
  );
}
