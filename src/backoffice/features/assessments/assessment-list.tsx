import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { listAssessments, takeAssessment } from '../../../contract/item-checks.ts';
import { type AssessmentQuestion, assessmentQuestions } from '../../../core/releases/impact-assessment.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { AssessmentForm } from './assessment-form.tsx';
import { text } from './text.ts';

type Row = CallReply<typeof listAssessments>['rows'][number];

/** Impact assessments that were made, and the way to make or take one for an item. */
export function AssessmentList() {
  const { itemId } = useSearch({ from: '/assessments' });
  const assessments = useQuery({ queryKey: ['assessments'], queryFn: () => call(listAssessments, { query: {} }) });
  const [isMaking, setMaking] = useState(false);
  const mayWrite = assessments.data?.mayWrite === true;
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        actions={
          mayWrite && !isMaking ? (
            <Button type="primary" onClick={() => setMaking(true)}>
              {text.make}
            </Button>
          ) : undefined
        }
      />
      {itemId === undefined ? null : <ItemNote itemId={itemId} />}
      {isMaking ? <AssessmentForm itemId={itemId} onEnd={() => setMaking(false)} /> : null}
      <Loaded query={assessments}>
        {({ rows }) => <Assessments rows={rows} itemId={mayWrite ? itemId : undefined} />}
      </Loaded>
    </>
  );
}

function ItemNote({ itemId }: { readonly itemId: string }) {
  return (
    <p>
      {text.forItem}
      <Link to="/items/$itemId" params={{ itemId }} className="spaced">
        {text.back}
      </Link>
    </p>
  );
}

function Assessments({ rows, itemId }: { readonly rows: readonly Row[]; readonly itemId: string | undefined }) {
  if (rows.length === 0) return <Nothing title={text.none} hint={text.noneHint} />;
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <li key={row.assessmentId}>
          <Assessment row={row} itemId={itemId} />
        </li>
      ))}
    </ul>
  );
}

function Assessment({ row, itemId }: { readonly row: Row; readonly itemId: string | undefined }) {
  const { title, answers, madeByName, madeOn, itemIds } = row;
  return (
    <details className="finding-group">
      <summary>
        <strong>{title}</strong>　
        <span className="quiet small">
          {text.by(madeByName ?? text.unnamed, madeOn)}　{text.used(itemIds.length)}
        </span>
      </summary>
      <dl className="facts" aria-label={title}>
        {(Object.keys(assessmentQuestions) as readonly AssessmentQuestion[]).map((question) => (
          <div key={question}>
            <dt>{assessmentQuestions[question].label}</dt>
            <dd className="kept-lines">{answers[question] ?? ''}</dd>
          </div>
        ))}
      </dl>
      {itemId === undefined ? null : itemIds.includes(itemId) ? (
        <p className="state-mark done">{text.taken}</p>
      ) : (
        <TakeButton row={row} itemId={itemId} />
      )}
    </details>
  );
}

function TakeButton({ row, itemId }: { readonly row: Row; readonly itemId: string }) {
  const [isOpen, setOpen] = useState(false);
  const cache = useQueryClient();
  const { assessmentId, title } = row;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.take}</Button>
      <ReasonDialog
        name="takeAssessment"
        title={title}
        lead={text.takeLead}
        submitLabel={text.take}
        isOpen={isOpen}
        send={() => call(takeAssessment, { params: { assessmentId }, body: { itemId } })}
        onDone={() => {
          setOpen(false);
          void cache.invalidateQueries({ queryKey: ['assessments'] });
          void cache.invalidateQueries({ queryKey: ['item-findings', itemId] });
        }}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}
