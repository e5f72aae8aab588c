import { applicantStatuses } from '../../../core/requests/applicant-status.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import type { OwnRequest } from '../../../usecases/applications/open-own-request.ts';
import { ErrorSummary } from '../../ui/form-fields.tsx';
import { Link } from '../../ui/link.tsx';
import { statusPlace } from '../../ui/request-addresses.ts';
import { AnswerPart, PaperPart } from './answer-part.tsx';
import { FactList } from './fact-list.tsx';
import { RibbonPart } from './ribbon-part.tsx';
import type { StatusFacts } from './status-facts.ts';
import { RatingPart, ServiceAgainPart, TaskPart } from './task-parts.tsx';
import { trackText } from './text.ts';
import { TimelinePart } from './timeline-part.tsx';

/** P14: one request to its applicant. */
export function StatusView({ request, facts }: { readonly request: OwnRequest; readonly facts: StatusFacts }) {
  const isAnswered = request.state.closing !== null;
  return (
    <div class="wrap page track-page">
      <ErrorSummary faults={facts.faults} />
      <h1>{trackText.status.heading}</h1>
      {facts.done === undefined ? null : (
        <p class="notice" role="status">
          {facts.done}
        </p>
      )}
      <Head request={request} />
      <TaskPart request={request} facts={facts} />
      {isAnswered ? <AnswerPart request={request} facts={facts} /> : null}
      <RibbonPart request={request} />
      <TimelinePart steps={request.timeline} />
      <PaperPart request={request} facts={facts} />
      <RemedyLink facts={facts} />
      {isAnswered ? <RatingPart request={request} facts={facts} /> : null}
      {isAnswered ? <ServiceAgainPart request={request} facts={facts} /> : null}
      {isAnswered ? null : <WithdrawLink facts={facts} />}
      <p class="hint">{trackText.status.leave}</p>
    </div>
  );
}

function Head({ request }: { readonly request: OwnRequest }) {
  const { status, remarks, progress, next, agency, registration, due, informationSought, state } = request;
  const { label, explanation, tone } = applicantStatuses[status];
  const text = trackText.status;
  const received = registration.receivedOn === null ? text.notReceived : formatChinese(registration.receivedOn);
  const lines: readonly (readonly [string, string])[] = [
    [text.number, registration.requestNumber],
    [text.agency, agency.name],
    ...(agency.contact.phone === '' ? [] : [[text.phone, agency.contact.phone] as const]),
    [text.receivedOn, received],
    ...(state.closing === null ? [[text.dueOn, dueWords(due)] as const] : []),
    [text.sought, informationSought],
  ];
  return (
    <>
      <div class={`status-head ${tone}`}>
        <p class="status-label">{label}</p>
        <p>{explanation}</p>
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
        {progress === undefined ? null : <p>{progress}</p>}
        <p>
          <strong>{`${text.next}：`}</strong>
          {next}
        </p>
      </div>
      <FactList facts={lines} />
    </>
  );
}

function dueWords({ dueOn, isProvisional }: OwnRequest['due']): string {
  if (dueOn === null) return trackText.status.noDue;
  return `${formatChinese(dueOn)}${isProvisional ? trackText.status.provisional : ''}`;
}

function RemedyLink({ facts }: { readonly facts: StatusFacts }) {
  const { heading, intro, button } = trackText.remedies;
  return (
    <section aria-labelledby="remedies">
      <h2 id="remedies" class="section-heading">
        {heading}
      </h2>
      <p>{intro}</p>
      <p class="form-actions">
        <Link class="button plain" href={statusPlace(facts.secret, 'remedies')}>
          {button}
        </Link>
      </p>
    </section>
  );
}

function WithdrawLink({ facts }: { readonly facts: StatusFacts }) {
  const { heading, link } = trackText.withdraw;
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw" class="section-heading">
        {heading}
      </h2>
      <p>
        <Link href={statusPlace(facts.secret, 'withdrawal')}>{link}</Link>
      </p>
    </section>
  );
}
