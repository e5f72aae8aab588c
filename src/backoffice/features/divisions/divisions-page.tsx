import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { closeDivision, listDivisions } from '../../../contract/desk.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { DeputyPart } from './deputy-part.tsx';
import { DivisionForm } from './division-form.tsx';
import { text } from './text.ts';

type Reply = CallReply<typeof listDivisions>;
type Division = Reply['divisions'][number];

/** The divisions of the agency with their duties and people, and who stands in for whom. */
export function DivisionsPage() {
  const divisions = useQuery({ queryKey: ['divisions'], queryFn: () => call(listDivisions) });
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <Loaded query={divisions}>
        {(reply) => (
          <>
            <Divisions reply={reply} />
            <DeputyPart reply={reply} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Divisions({ reply }: { readonly reply: Reply }) {
  const cache = useQueryClient();
  const mayWrite = usePermitted('division.write');
  const [edited, setEdited] = useState<Division | 'new'>();
  const [closing, setClosing] = useState<Division>();
  const done = () => {
    setEdited(undefined);
    setClosing(undefined);
    void cache.invalidateQueries();
  };
  return (
    <>
      {mayWrite ? (
        <div className="form-buttons">
          <Button type="primary" onClick={() => setEdited('new')}>
            {text.add}
          </Button>
        </div>
      ) : null}
      {reply.divisions.length === 0 ? <Nothing title={text.empty} hint={text.emptyHint} /> : null}
      {reply.divisions.length === 0 ? null : (
        <LedgerTable
          label={text.title}
          columns={columnsWith(mayWrite, setEdited, setClosing)}
          rows={reply.divisions}
          keyOf={({ divisionId }) => divisionId}
        />
      )}
      <Drawer
        title={edited === 'new' ? text.add : text.edit}
        size={640}
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
        destroyOnHidden
      >
        {edited === undefined ? null : (
          <DivisionForm
            division={edited === 'new' ? undefined : edited}
            people={reply.people}
            nextOrder={reply.divisions.length + 1}
            onDone={done}
          />
        )}
      </Drawer>
      {closing === undefined ? null : (
        <ReasonDialog
          name="close-division"
          title={text.closeTitle(closing.name)}
          lead={text.closeLead}
          submitLabel={text.close}
          isOpen
          send={() => call(closeDivision, { params: { divisionId: closing.divisionId } })}
          onDone={done}
          onCancel={() => setClosing(undefined)}
        />
      )}
    </>
  );
}

function columnsWith(mayWrite: boolean, onEdit: (division: Division) => void, onClose: (division: Division) => void) {
  return [
    {
      key: 'name',
      title: text.name,
      isTight: true,
      cell: ({ name, isClosed }: Division) => (isClosed ? `${name}（${text.closed}）` : name),
    },
    {
      key: 'duties',
      title: text.duties,
      cell: ({ duties }: Division) => <span className="duties">{duties === '' ? text.none : duties}</span>,
    },
    {
      key: 'members',
      title: text.members,
      cell: ({ members }: Division) => (
        <ul className="plain-list">
          {members.map(({ accountId, displayName, duties }) => (
            <li key={accountId}>
              {displayName}
              {duties === '' ? '' : `：${duties}`}
            </li>
          ))}
        </ul>
      ),
    },
    ...(mayWrite
      ? [
          {
            key: 'acts',
            title: '',
            cell: (division: Division) => (
              <span className="form-buttons">
                <Button size="small" onClick={() => onEdit(division)}>
                  {text.edit}
                </Button>
                {division.isClosed ? null : (
                  <Button size="small" onClick={() => onClose(division)}>
                    {text.close}
                  </Button>
                )}
              </span>
            ),
          },
        ]
      : []),
  ];
}
