import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { Static } from 'typebox';
import { listReassessments } from '../../../contract/reassessments.ts';
import { call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { AssessmentLog } from './assessment-log.tsx';
import { AssessmentTable } from './assessment-table.tsx';
import { KeepForm, OpenForm } from './decision-forms.tsx';
import { text } from './text.ts';
import type { Withheld } from './withheld.ts';

type Query = Static<(typeof listReassessments)['query']>;

const route = getRouteApi('/reassessments');

/** What is not disclosed, by the day of its next assessment, and what was decided so far. */
export function ReassessmentPage() {
  const { offset, limit, scope } = route.useSearch();
  const navigate = route.useNavigate();
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const due = scope === 'all' ? {} : { due: 'now' };
  const kept = scope === 'all' ? { scope: 'all' } : {};
  const withheld = useQuery({
    queryKey: ['reassessments', scope, place],
    queryFn: () => call(listReassessments, { query: { ...due, ...pagingTexts(place) } as Query }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <Loaded query={withheld}>
        {({ rows, total, dueCount }) => (
          <>
            <QueueHead dueCount={dueCount} />
            <Rows rows={rows} />
            <PageTurner
              place={place}
              total={total}
              onTurn={(next) => void navigate({ search: { ...kept, ...next } })}
            />
          </>
        )}
      </Loaded>
      <AssessmentLog />
    </>
  );
}

/** How much is due, and whether only that is shown. */
function QueueHead({ dueCount }: { readonly dueCount: number }) {
  const { scope } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className="list-head">
      <p role="status">{dueCount === 0 ? text.noneDue : text.due(dueCount)}</p>
      <Segmented
        aria-label={text.scope}
        value={scope ?? 'due'}
        options={[
          { value: 'due', label: text.scopeDue },
          { value: 'all', label: text.scopeAll },
        ]}
        onChange={(next) => void navigate({ search: next === 'all' ? { scope: 'all' } : {} })}
      />
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly Withheld[] }) {
  const [chosen, setChosen] = useState<{ readonly item: Withheld; readonly decision: 'open' | 'keep' }>();
  const close = () => setChosen(undefined);
  if (rows.length === 0) return <Nothing title={text.empty} hint={text.emptyHint} />;
  return (
    <>
      <AssessmentTable rows={rows} onDecide={(item, decision) => setChosen({ item, decision })} />
      <OpenForm item={chosen?.decision === 'open' ? chosen.item : undefined} onClose={close} />
      <KeepForm item={chosen?.decision === 'keep' ? chosen.item : undefined} onClose={close} />
    </>
  );
}
