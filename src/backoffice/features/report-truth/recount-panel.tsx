import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { recountReport } from '../../../contract/report-truth.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { Problem } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { text } from './text.ts';

type Recount = CallReply<typeof recountReport>;

interface RecountPanelProps {
  readonly agencyId: string;
  readonly year: string;
  readonly version: number | undefined;
}

/** Counts the frozen version again from the log, and says what came of it. */
export function RecountPanel({ agencyId, year, version }: RecountPanelProps) {
  const recount = useMutation({
    mutationFn: (number: number) => call(recountReport, { params: { agencyId, year, version: String(number) } }),
  });
  return (
    <section aria-labelledby="recount-title" className="recount">
      <h2 id="recount-title">{text.recount}</h2>
      <p>{version === undefined ? text.noVersion : text.recountLead}</p>
      {version === undefined ? null : (
        <Button type="primary" loading={recount.isPending} onClick={() => recount.mutate(version)}>
          {text.recountOf(version)}
        </Button>
      )}
      <div role="status">
        {recount.isPending ? <p>{text.counting}</p> : null}
        {recount.data === undefined ? null : <Verdict found={recount.data} />}
      </div>
      {recount.error instanceof Problem ? <ProblemNotice problem={recount.error} /> : null}
    </section>
  );
}

function Verdict({ found }: { readonly found: Recount }) {
  const faults = [
    ...(found.chainFault === null ? [] : [`${text.chain}：${found.chainFault}`]),
    ...found.faults.map((fault) => `${text.inVersion}：${fault}`),
    ...found.rows.map(({ subject, message }) => `${text.inLedger}：${subject} ${message}`),
  ];
  return (
    <>
      <Alert
        className="above-form"
        showIcon
        type={found.isSame ? 'success' : 'error'}
        title={found.isSame ? text.same : text.different}
        description={found.isSame ? text.sameDetail(found.eventNo, found.eventCount) : undefined}
      />
      {faults.length === 0 ? null : (
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <dl className="digests">
        <dt>{text.approvedDigest}</dt>
        <dd className="digest">{found.approvedDigest ?? text.gone}</dd>
        <dt>{text.keptDigest}</dt>
        <dd className="digest">{found.keptDigest}</dd>
        <dt>{text.recomputedDigest}</dt>
        <dd className="digest">{found.recomputedDigest}</dd>
      </dl>
    </>
  );
}
