import type { ApplicantMatter } from '../../../core/requests/applicant-status.ts';
import { formatYuan } from '../../../core/values/fen.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import type { OwnRequest } from '../../../usecases/applications/open-own-request.ts';
import { ratings } from '../../../usecases/applications/rate-answer.ts';
import { Choices, FileField, TextArea } from '../../ui/form-fields.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { type StatusPlace, statusPlace } from '../../ui/request-addresses.ts';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { FactList } from './fact-list.tsx';
import type { StatusFacts } from './status-facts.ts';
import { trackText } from './text.ts';

interface PartProps {
  readonly request: OwnRequest;
  readonly facts: StatusFacts;
}

/** What only the applicant can do now, each as one form; and what was sent already. */
export function TaskPart({ request, facts }: PartProps) {
  const { tasks } = trackText;
  const isOpen = (matter: ApplicantMatter): boolean => request.state.open.some((open) => open.matter === matter);
  const asksSomething = isOpen('correction') || isOpen('statementOfReasons') || request.fee !== null;
  return (
    <>
      {asksSomething ? (
        <section aria-labelledby="tasks">
          <h2 id="tasks" class="section-heading">
            {tasks.heading}
          </h2>
          {isOpen('correction') ? <CorrectionTask request={request} facts={facts} /> : null}
          {isOpen('statementOfReasons') ? <StatementTask facts={facts} /> : null}
          <FeeTask request={request} />
        </section>
      ) : null}
      <OwnWordsPart request={request} />
    </>
  );
}

function CorrectionTask({ request, facts }: PartProps) {
  const { correction } = trackText.tasks;
  const notice = request.papers.findLast(({ kind }) => kind === 'correction-notice');
  return (
    <div class="panel">
      <h3>{correction.heading}</h3>
      {notice === undefined || notice.lines.length === 0 ? (
        <p>{correction.noPaper}</p>
      ) : (
        <>
          <p>{correction.words}</p>
          <dl class="paper-lines">
            {notice.lines.map(({ id, label, text }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <WordsForm facts={facts} place="correction" {...correction} />
    </div>
  );
}

function StatementTask({ facts }: Pick<PartProps, 'facts'>) {
  const { statement } = trackText.tasks;
  return (
    <div class="panel">
      <h3>{statement.heading}</h3>
      <p>{statement.words}</p>
      <WordsForm facts={facts} place="statement" {...statement} />
    </div>
  );
}

interface WordsFormProps {
  readonly facts: StatusFacts;
  readonly place: Extract<StatusPlace, 'correction' | 'statement'>;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
}

function WordsForm({ facts, place, label, hint, button }: WordsFormProps) {
  const { tasks } = trackText;
  return (
    <PostForm action={statusPlace(facts.secret, place)} token={facts.token} hasFiles>
      <input type="hidden" name="addition" value={facts.additionId} />
      <TextArea
        name="words"
        label={label}
        hint={hint}
        value={facts.typed['words'] ?? ''}
        faults={facts.faults}
        rows={6}
      />
      <FileField
        name="file"
        label={tasks.file}
        hint={tasks.fileHint}
        faults={facts.faults}
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt"
        isMultiple
      />
      <p class="form-actions">
        <button type="submit" class="button">
          {button}
        </button>
      </p>
    </PostForm>
  );
}

function FeeTask({ request: { fee } }: Pick<PartProps, 'request'>) {
  if (fee === null) return null;
  const text = trackText.tasks.fee;
  const lines = [
    [text.amount, text.yuan(formatYuan(fee.amountFen))],
    [text.payBy, formatChinese(fee.payBy)],
    [text.how, fee.instructions === '' ? text.noHow : fee.instructions],
  ] as const;
  return (
    <div class="panel">
      <h3>{text.heading}</h3>
      <FactList facts={lines} />
      <p>{text.after}</p>
    </div>
  );
}

function OwnWordsPart({ request: { words } }: Pick<PartProps, 'request'>) {
  const { tasks } = trackText;
  if (words.length === 0) return null;
  return (
    <>
      {words.map(({ additionId, kind, receivedAt, text, attachmentIds }) => (
        <details key={additionId} class="more-help">
          <summary>{`${tasks.yours[kind]}（${shanghaiDay(receivedAt)}）`}</summary>
          <p class="kept-lines">{text}</p>
          {attachmentIds.length === 0 ? null : <p>{tasks.files(attachmentIds.length)}</p>}
        </details>
      ))}
    </>
  );
}

/** One tap, and words for whoever wants to add some; once. */
export function RatingPart({ request, facts }: PartProps) {
  const { rating } = trackText;
  const given = ratings.find(({ value }) => value === request.rating);
  return (
    <section aria-labelledby="rating-heading">
      <h2 id="rating-heading" class="section-heading">
        {rating.heading}
      </h2>
      {given === undefined ? (
        <PostForm action={statusPlace(facts.secret, 'rating')} token={facts.token}>
          <p class="hint">{rating.hint}</p>
          <Choices
            name="rating"
            legend={rating.label}
            choices={ratings.map(({ value, label }) => ({ value: String(value), label }))}
            value={facts.typed['rating'] ?? ''}
            faults={facts.faults}
          />
          <TextArea
            name="ratingWords"
            label={rating.words}
            isRequired={false}
            value={facts.typed['ratingWords'] ?? ''}
            faults={facts.faults}
            rows={3}
          />
          <p class="form-actions">
            <button type="submit" class="button">
              {rating.button}
            </button>
          </p>
        </PostForm>
      ) : (
        <p>{rating.done(given.label)}</p>
      )}
    </section>
  );
}

/** For an answer that was served and did not arrive. */
export function ServiceAgainPart({ request, facts }: PartProps) {
  const { serviceAgain } = trackText;
  if (request.status !== 'answered') return null;
  return (
    <details class="more-help" open={facts.faults.some(({ field }) => field === 'serviceWords')}>
      <summary>{serviceAgain.heading}</summary>
      <p>{serviceAgain.words}</p>
      <PostForm action={statusPlace(facts.secret, 'service')} token={facts.token}>
        <input type="hidden" name="addition" value={facts.additionId} />
        <TextArea
          name="serviceWords"
          label={serviceAgain.label}
          value={facts.typed['serviceWords'] ?? ''}
          faults={facts.faults}
          rows={3}
        />
        <p class="form-actions">
          <button type="submit" class="button plain">
            {serviceAgain.button}
          </button>
        </p>
      </PostForm>
    </details>
  );
}
