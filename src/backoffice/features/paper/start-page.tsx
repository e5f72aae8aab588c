import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Form, Select } from 'antd';
import { useRef, useState } from 'react';
import { listPapers, startPaper } from '../../../contract/papers.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Problem } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { randomId } from '../../ui/random-id.ts';
import { EffectFields } from './effect-fields.tsx';
import type { Effect, Startable } from './opened-paper.ts';
import { text } from './text.ts';

const route = getRouteApi('/requests/$requestId/papers');

type Papers = CallReply<typeof listPapers>;
type Row = Papers['rows'][number];

/** The papers of a request, and the way to begin one. */
export function StartPage() {
  const { requestId } = route.useParams();
  const { for: wanted } = route.useSearch();
  const papers = useQuery({
    queryKey: ['papers', requestId],
    queryFn: () => call(listPapers, { params: { requestId } }),
  });
  return (
    <>
      <PageHead
        title={text.startTitle}
        actions={
          <AppLink to={`/requests/${requestId}`} className="link-button">
            {text.back}
          </AppLink>
        }
      />
      <Loaded query={papers}>
        {(read) => <Papers key={wanted} requestId={requestId} papers={read} wanted={wanted} />}
      </Loaded>
    </>
  );
}

interface PapersProps {
  readonly requestId: string;
  readonly papers: Papers;
  /** An action or a kind: only the papers that serve it are offered. */
  readonly wanted: string | undefined;
}

function Papers({ requestId, papers, wanted }: PapersProps) {
  // the fee notice is begun where the fee is computed, and a merger where the other request is chosen
  const startable = papers.startable.filter(({ action }) => action !== 'sendFeeNotice' && action !== 'merge');
  const serving = startable.filter(({ action, kind }) => action === wanted || kind === wanted);
  return (
    <>
      <h2>{text.list}</h2>
      {papers.rows.length === 0 ? (
        <p className="quiet">{text.none}</p>
      ) : (
        <LedgerTable label={text.list} columns={columns} rows={papers.rows} keyOf={({ paperId }) => paperId} />
      )}
      {startable.length === 0 ? null : (
        <StartForm
          requestId={requestId}
          correctBy={papers.correctBy}
          startable={serving.length === 0 ? startable : serving}
        />
      )}
      {serving.length === 0 ? null : (
        <p>
          <AppLink to={`/requests/${requestId}/papers`}>{text.otherKinds}</AppLink>
        </p>
      )}
    </>
  );
}

interface StartFormProps {
  readonly requestId: string;
  readonly startable: readonly Startable[];
  readonly correctBy: string;
}

function StartForm({ requestId, startable, correctBy }: StartFormProps) {
  const only = startable.length === 1 ? startable[0] : undefined;
  const [chosen, setChosen] = useState(only);
  const [effect, setEffect] = useState(only === undefined ? null : firstEffect(only, correctBy));
  const starting = useStarting(requestId, chosen, effect);
  const choose = (kind: string) => {
    const found = startable.find((row) => row.kind === kind);
    setChosen(found);
    setEffect(found === undefined ? null : firstEffect(found, correctBy));
  };
  return (
    <section className="action-panel">
      <h2>{text.start}</h2>
      <p className="quiet small">{text.startHint}</p>
      {starting.error === null ? null : <ProblemNotice problem={starting.error} onRetry={() => starting.mutate()} />}
      <Form layout="vertical" onFinish={() => starting.mutate()}>
        <Form.Item label={text.kind} htmlFor="paper-kind" required>
          <Select
            id="paper-kind"
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen?.kind ?? null}
            placeholder={text.choose}
            options={startable.map(({ kind, title }) => ({ value: kind, label: title }))}
            onChange={choose}
          />
        </Form.Item>
        {effect === null || chosen === undefined ? null : (
          <EffectFields effect={effect} outcomes={chosen.outcomes} onChange={setEffect} />
        )}
        <div className="form-buttons">
          <Button type="primary" htmlType="submit" loading={starting.isPending} disabled={chosen === undefined}>
            {text.startButton}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** Starts the chosen paper and goes to it. */
function useStarting(requestId: string, chosen: Startable | undefined, effect: Effect | null) {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const paperId = useRef(randomId()).current;
  return useMutation<Row, Problem>({
    mutationFn: async () => {
      if (chosen === undefined) throw new Error(text.kindMissing);
      const body = { paperId, kind: chosen.kind, event: effect, values: {}, attachmentIds: [] };
      return call(startPaper, { params: { requestId }, body });
    },
    onSuccess: async (paper) => {
      await cache.invalidateQueries({ queryKey: ['papers', requestId] });
      await navigate({ to: '/papers/$paperId', params: { paperId: paper.paperId } });
    },
  });
}

/** The effect with what follows from the kind alone, and the usual period of a correction. */
function firstEffect({ kind, action, outcomes }: Startable, correctBy: string): Effect | null {
  if (action === null) return null;
  const only = outcomes.length === 1 ? outcomes[0] : undefined;
  const capacity = kind === 'joint-agency-consultation' ? 'jointMaker' : 'otherAgency';
  return {
    action: action as Effect['action'],
    ...(only === undefined ? {} : { outcome: only.id }),
    ...(action === 'askAgency' ? { capacity } : {}),
    ...(action === 'askCorrection' ? { correctBy } : {}),
  };
}

const columns = [
  {
    key: 'title',
    title: text.kind,
    cell: ({ paperId, title }: Row) => <AppLink to={`/papers/${paperId}`}>{title}</AppLink>,
  },
  column('number', text.documentNumber, ({ documentNumber }) => documentNumber ?? text.empty),
  column('stage', text.stage, ({ nextStep }) => nextStep),
  column('issuedOn', text.issuedOn, ({ issuedOn }) => issuedOn ?? text.empty),
  column('servedOn', text.servedOn, ({ servedOn, failure }) => failure ?? servedOn ?? text.empty),
];

function column(key: string, title: string, textOf: (row: Row) => string) {
  return { key, title, cell: textOf };
}
