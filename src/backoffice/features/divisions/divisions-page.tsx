import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { closeDivision, listDivisions } from '../../../contract/desk.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
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
  const mayWrite = usePermitted('division.write');
  const [edited, setEdited] = useState<Division | 'new'>();
  const [closing, setClosing] = useState<Division>();
  const acts = { onEdit: setEdited, onClose: setClosing };
  return (
    <>
      {mayWrite ? (
        <div className="form-buttons">
          <Button type="primary" onClick={() => setEdited('new')}>
            {text.add}
          </Button>
        </div>
      ) : null}
      {reply.divisions.length === 0 ? (
        <Nothing title={text.empty} hint={text.emptyHint} />
      ) : (
        <LedgerTable
          label={text.title}
          columns={mayWrite ? [...columns, actsColumn(acts)] : columns}
          rows={reply.divisions}
          keyOf={({ divisionId }) => divisionId}
        />
      )}
      <EditDrawer edited={edited} reply={reply} onClose={() => setEdited(undefined)} />
      {closing === undefined ? null : <CloseDialog division={closing} onClose={() => setClosing(undefined)} />}
    </>
  );
}

interface EditDrawerProps {
  readonly edited: Division | 'new' | undefined;
  readonly reply: Reply;
  readonly onClose: () => void;
}

function EditDrawer({ edited, reply, onClose }: EditDrawerProps) {
  const cache = useQueryClient();
  const done = () => {
    onClose();
    void cache.invalidateQueries();
  };
  return (
    <Drawer
      title={edited === 'new' ? text.add : text.edit}
      size={640}
      open={edited !== undefined}
      onClose={onClose}
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
  );
}

function CloseDialog({ division, onClose }: { readonly division: Division; readonly onClose: () => void }) {
  const cache = useQueryClient();
  return (
    <ReasonDialog
      name="close-division"
      title={text.closeTitle(division.name)}
      lead={text.closeLead}
      submitLabel={text.close}
      isOpen
      send={() => call(closeDivision, { params: { divisionId: division.divisionId } })}
      onDone={() => {
        onClose();
        void cache.invalidateQueries();
      }}
      onCancel={onClose}
    />
  );
}

const columns: readonly LedgerColumn<Division>[] = [
  {
    key: 'name',
    title: text.name,
    isTight: true,
    cell: ({ name, isClosed }) => (isClosed ? `${name}（${text.closed}）` : name),
  },
  {
    key: 'duties',
    title: text.duties,
    cell: ({ duties }) => <span className="duties">{duties === '' ? text.none : duties}</span>,
  },
  { key: 'members', title: text.members, cell: ({ members }) => <Members members={members} /> },
];

function Members({ members }: Pick<Division, 'members'>) {
  return (
    <ul className="plain-list">
      {members.map(({ accountId, displayName, duties }) => (
        <li key={accountId}>
          {displayName}
          {duties === '' ? '' : `：${duties}`}
        </li>
      ))}
    </ul>
  );
}

interface Acts {
  readonly onEdit: (division: Division) => void;
  readonly onClose: (division: Division) => void;
}

function actsColumn({ onEdit, onClose }: Acts): LedgerColumn<Division> {
  return {
    key: 'acts',
    title: text.act,
    cell: (division) => (
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
  };
}
