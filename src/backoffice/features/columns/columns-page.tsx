import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import { closeColumn, listColumns } from '../../../contract/columns.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { ColumnForm } from './column-form.tsx';
import { SubjectSection } from './subject-section.tsx';
import { text } from './text.ts';

type Reply = CallReply<typeof listColumns>;
type Column = Reply['columns'][number];

/** B27: the statutory frame and the columns that the agency keeps inside it. */
export function ColumnsPage() {
  const columns = useQuery({ queryKey: ['columns'], queryFn: () => call(listColumns) });
  const mayWrite = usePermitted('column.write');
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        actions={
          mayWrite ? (
            <AppLink to="/columns/import" className="link-button">
              {text.import}
            </AppLink>
          ) : undefined
        }
      />
      <Loaded query={columns}>{(reply) => <Designer reply={reply} mayWrite={mayWrite} />}</Loaded>
    </>
  );
}

interface Edited {
  readonly column: Column | undefined;
  readonly subjectId: string;
}

function Designer({ reply, mayWrite }: { readonly reply: Reply; readonly mayWrite: boolean }) {
  const [edited, setEdited] = useState<Edited>();
  const [closing, setClosing] = useState<Column>();
  return (
    <>
      <p className="quiet">
        {text.nextNumber(reply.nextIndexNumber)}　<AppLink to="/settings">{text.toSettings}</AppLink>
      </p>
      {reply.subjects.map((subject) => (
        <SubjectSection
          key={subject.id}
          subject={subject}
          columns={reply.columns.filter(({ subjectId }) => subjectId === subject.id)}
          divisions={reply.divisions}
          {...(mayWrite
            ? {
                onAdd: () => setEdited({ column: undefined, subjectId: subject.id }),
                onEdit: (column: Column) => setEdited({ column, subjectId: subject.id }),
                onClose: setClosing,
              }
            : {})}
        />
      ))}
      <EditDrawer edited={edited} reply={reply} onEnd={() => setEdited(undefined)} />
      {closing === undefined ? null : <CloseDialog column={closing} onEnd={() => setClosing(undefined)} />}
    </>
  );
}

interface EditDrawerProps {
  readonly edited: Edited | undefined;
  readonly reply: Reply;
  readonly onEnd: () => void;
}

function EditDrawer({ edited, reply, onEnd }: EditDrawerProps) {
  const cache = useQueryClient();
  const done = () => {
    onEnd();
    void cache.invalidateQueries();
  };
  return (
    <Drawer
      title={edited?.column === undefined ? text.add : text.edit}
      size={640}
      open={edited !== undefined}
      onClose={onEnd}
      destroyOnHidden
    >
      {edited === undefined ? null : <ColumnForm {...edited} reply={reply} onDone={done} />}
    </Drawer>
  );
}

function CloseDialog({ column, onEnd }: { readonly column: Column; readonly onEnd: () => void }) {
  const cache = useQueryClient();
  return (
    <ReasonDialog
      name="close-column"
      title={text.closeTitle(column.name)}
      lead={text.closeLead}
      submitLabel={text.close}
      isOpen
      send={() => call(closeColumn, { params: { columnId: column.columnId } })}
      onDone={() => {
        onEnd();
        void cache.invalidateQueries();
      }}
      onCancel={onEnd}
    />
  );
}
