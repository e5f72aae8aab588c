import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { actOnIncident, getIncident } from '../../../contract/item-checks.ts';
import {
  type IncidentAct,
  type IncidentField,
  incidentActs,
  incidentFields,
  incidentKinds,
  incidentStages,
} from '../../../core/releases/incidents.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';
import { fieldsOf, WordFields } from './word-fields.tsx';

type Incident = CallReply<typeof getIncident>;

/** One incident: what is known, what may be done now, and what was done. */
export function IncidentPage() {
  const { incidentId } = useParams({ from: '/incidents/$incidentId' });
  const incident = useQuery({
    queryKey: ['incident', incidentId],
    queryFn: () => call(getIncident, { params: { incidentId } }),
  });
  return (
    <Loaded query={incident}>
      {(read) => (
        <>
          <PageHead title={read.row.title} lead={text.noData} />
          <Facts incident={read} />
          <Desk incident={read} />
          <Course course={read.course} />
        </>
      )}
    </Loaded>
  );
}

function Facts({ incident: { row, words } }: { readonly incident: Incident }) {
  const kind = incidentKinds.find(({ id }) => id === row.kind);
  const written = (Object.keys(incidentFields) as readonly IncidentField[]).filter(
    (field) => field !== 'title' && (words[field] ?? '') !== '',
  );
  return (
    <dl className="facts" aria-label={text.words}>
      <Fact term={text.stage}>{incidentStages.find(({ id }) => id === row.stage)?.label ?? row.stage}</Fact>
      <Fact term={text.kind}>
        {kind?.label ?? row.kind}
        {kind === undefined || row.stage !== 'found' ? null : <p className="quiet small">{text.tell(kind.tell)}</p>}
      </Fact>
      <Fact term={text.foundOn}>{row.foundOn}</Fact>
      {row.itemId === null ? null : (
        <Fact term={text.item}>
          <Link to="/items/$itemId" params={{ itemId: row.itemId }}>
            {text.seeItem}
          </Link>
        </Fact>
      )}
      {written.map((field) => (
        <Fact key={field} term={incidentFields[field].label}>
          <span className="kept-lines">{words[field]}</span>
        </Fact>
      ))}
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Desk({ incident }: { readonly incident: Incident }) {
  const [act, setAct] = useState<IncidentAct>();
  const { allowed, hindrance, row } = incident;
  if (row.stage === 'closed') return <p>{text.closed}</p>;
  return (
    <section aria-labelledby="desk-title">
      <h2 id="desk-title">{text.desk}</h2>
      {hindrance === null ? null : <p className="quiet">{hindrance}</p>}
      {act === undefined ? (
        <div className="form-buttons">
          {allowed.map((one, at) => (
            <Button
              key={one.act}
              type={at === 0 ? 'primary' : 'default'}
              onClick={() => setAct(one.act as IncidentAct)}
            >
              {one.label}
            </Button>
          ))}
        </div>
      ) : (
        <ActForm key={act} incident={incident} act={act} onEnd={() => setAct(undefined)} />
      )}
    </section>
  );
}

function ActForm({
  incident: { row, words },
  act,
  onEnd,
}: {
  readonly incident: Incident;
  readonly act: IncidentAct;
  readonly onEnd: () => void;
}) {
  const [form] = Form.useForm<Record<string, string>>();
  const cache = useQueryClient();
  const { incidentId } = row;
  return (
    <ActionForm
      name="incidentAct"
      form={form}
      submitLabel={incidentActs[act].label}
      // what was written before it was sent back is there to be completed
      initialValues={Object.fromEntries(fieldsOf(act).map((field) => [field, words[field] ?? '']))}
      send={(values) => call(actOnIncident, { params: { incidentId }, body: { act, words: values } })}
      onDone={() => {
        onEnd();
        void cache.invalidateQueries({ queryKey: ['incident', incidentId] });
        void cache.invalidateQueries({ queryKey: ['incidents'] });
      }}
      besides={<Button onClick={onEnd}>{text.cancel}</Button>}
    >
      <WordFields act={act} />
    </ActionForm>
  );
}

function Course({ course }: Pick<Incident, 'course'>) {
  return (
    <section aria-labelledby="course-title">
      <h2 id="course-title">{text.course}</h2>
      <ol className="timeline">
        {course.toReversed().map(({ seq, label, actorName, recordedAt }) => (
          <li key={seq}>
            <p>
              <time dateTime={recordedAt}>{shanghaiTime(recordedAt)}</time>
              <strong>{label}</strong>
              {actorName === null ? '' : `　${actorName}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
