import { useQuery } from '@tanstack/react-query';
import { listPapers } from '../../../contract/papers.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import type { OpenRequest } from './open-request.ts';
import { text } from './text.ts';

type Papers = CallReply<typeof listPapers>;
type Paper = Papers['rows'][number];

/** What is next as a sentence and the button for it; papers on their way are named, since the decision waits for them. */
export function NextStep({ opened }: { readonly opened: OpenRequest }) {
  const { record, nextStep, allowed } = opened;
  const { requestId } = record;
  const papers = useQuery({
    queryKey: ['papers', requestId],
    queryFn: () => call(listPapers, { params: { requestId } }),
  });
  const may = (wanted: string): boolean => allowed.some(({ action }) => action === wanted);
  // a reply that was handed over without its paper is served all the same
  const ahead =
    papers.data?.rows.filter((paper) => isAhead(paper) && !(record.servedOn !== null && isIssuedReply(paper))) ?? [];
  const isFirst = !may('claim') && ahead.length === 0;
  return (
    <div className="next-step">
      <strong>{text.nextStep}</strong>
      {nextStep}
      {may('close') ? (
        <AppLink to={`/requests/${requestId}/coach`} className={isFirst ? 'link-button strong' : 'link-button'}>
          {text.toCoach}
        </AppLink>
      ) : null}
      <AppLink to={`/requests/${requestId}/fees`} className="link-button">
        {text.toFees}
      </AppLink>
      {ahead.map((paper) => (
        <p key={paper.paperId} className="paper-ahead">
          {text.paperAhead(paper.title, paper.nextStep)}
          <AppLink to={`/papers/${paper.paperId}`} className="link-button strong">
            {text.openPaper}
          </AppLink>
        </p>
      ))}
      {papers.data !== undefined && mayInform(papers.data) ? <InformApplicant requestId={requestId} /> : null}
    </div>
  );
}

function InformApplicant({ requestId }: { readonly requestId: string }) {
  return (
    <p className="paper-ahead">
      {text.informLead}
      <AppLink to={`/requests/${requestId}/papers?for=consultation-notice`} className="link-button">
        {text.informApplicant}
      </AppLink>
    </p>
  );
}

/** On its way to the seal, or out and not yet with its addressee. */
function isAhead({ stage, audience, servedOn }: Paper): boolean {
  if (stage === 'cancelled') return false;
  return stage !== 'issued' || (audience !== 'internal' && servedOn === null);
}

function isIssuedReply({ kind, stage }: Paper): boolean {
  return stage === 'issued' && kind.startsWith('reply-');
}

/** Somebody is being asked and the applicant was not yet told of it. */
function mayInform({ rows, startable }: Papers): boolean {
  if (!startable.some(({ kind }) => kind === 'consultation-notice')) return false;
  const latest = rows.findLast(({ kind, stage }) => consultations.includes(kind) && stage === 'issued');
  return !rows.some(
    ({ kind, stage, startedAt }) =>
      kind === 'consultation-notice' && stage !== 'cancelled' && startedAt >= (latest?.startedAt ?? ''),
  );
}

const consultations: readonly Paper['kind'][] = [
  'third-party-consultation',
  'agency-confirmation',
  'joint-agency-consultation',
];
