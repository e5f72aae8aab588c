import { outcomeWords } from '../../../core/requests/outcome-words.ts';
import { outcomeOf } from '../../../core/requests/outcomes.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import type { OwnRequest } from '../../../usecases/applications/open-own-request.ts';
import type { OwnPaper } from '../../../usecases/applications/own-papers.ts';
import { PostForm } from '../../ui/post-form.tsx';
import { statusPlace } from '../../ui/request-addresses.ts';
import { FactList } from './fact-list.tsx';
import type { StatusFacts } from './status-facts.ts';
import { trackText } from './text.ts';

interface PartProps {
  readonly request: OwnRequest;
  readonly facts: StatusFacts;
}

/** The answer: in one sentence, with its reasons, its letter and its files. */
export function AnswerPart({ request, facts }: PartProps) {
  const { closing } = request.state;
  if (closing === null) return null;
  const text = trackText.answer;
  const answers = request.papers.filter(({ isAnswer }) => isAnswer);
  return (
    <section aria-labelledby="answer">
      <h2 id="answer" class="section-heading">
        {text.heading}
      </h2>
      <p>
        <strong>{`${outcomeOf(closing.outcome).label}。`}</strong>
        {outcomeWords[closing.outcome]}
      </p>
      <FactList
        facts={[
          [text.decidedOn, formatChinese(closing.closedOn)],
          [text.servedOn, closing.servedOn === null ? text.notServed : formatChinese(closing.servedOn)],
        ]}
      />
      {answers.length === 0 ? <p>{text.noPaper}</p> : null}
      {answers.map((paper) => (
        <Paper key={paper.paperId} paper={paper} facts={facts} />
      ))}
      <AnswerFiles request={request} facts={facts} />
      <Elsewhere request={request} facts={facts} />
    </section>
  );
}

/** Letters that went out on the way: corrections asked for, extensions, fees. */
export function PaperPart({ request, facts }: PartProps) {
  const others = request.papers.filter(({ isAnswer }) => !isAnswer);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers" class="section-heading">
        {trackText.answer.allPapers}
      </h2>
      {others.map((paper) => (
        <Paper key={paper.paperId} paper={paper} facts={facts} />
      ))}
    </section>
  );
}

function Paper({ paper, facts }: { readonly paper: OwnPaper; readonly facts: StatusFacts }) {
  const text = trackText.answer;
  const head = [paper.title, paper.documentNumber, paper.issuedOn && formatChinese(paper.issuedOn)]
    .filter((part) => part !== null && part !== '')
    .join('　');
  return (
    <div class="panel">
      <h3>{head}</h3>
      <dl class="paper-lines">
        {paper.lines.map(({ id, label, text: words }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {paper.files.map(({ format, digest }) => (
          <li key={format}>
            <a href={`${statusPlace(facts.secret, 'papers')}/${paper.paperId}.${format}`}>
              {`${text.download(format)}：${paper.title}`}
            </a>
            <Digest digest={digest} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function AnswerFiles({ request, facts }: PartProps) {
  const text = trackText.answer;
  if (request.answerFiles.length === 0) return null;
  return (
    <>
      <h3>{text.files}</h3>
      <ul>
        {request.answerFiles.map(({ attachmentId, title, kindLabel, byteCount, digest }) => (
          <li key={attachmentId}>
            <a href={`${statusPlace(facts.secret, 'files')}/${attachmentId}`}>
              {`${title}（${kindLabel}，${Math.ceil(byteCount / 1024)}KB）`}
            </a>
            <Digest digest={digest} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Digest({ digest }: { readonly digest: string }) {
  return (
    <details class="digest">
      <summary>{trackText.answer.verify}</summary>
      {trackText.answer.verifyWords}
      <br />
      <code>{`SHA-256 ${digest}`}</code>
    </details>
  );
}

function Elsewhere({ request: { responsible }, facts }: PartProps) {
  if (responsible === null) return null;
  const text = trackText.answer;
  return (
    <PostForm action={statusPlace(facts.secret, 'elsewhere')} token={facts.token}>
      <p>{text.responsible(responsible.name)}</p>
      <p class="form-actions">
        <button type="submit" class="button">
          {text.askThere(responsible.name)}
        </button>
      </p>
      <p class="hint">{text.askThereHint}</p>
    </PostForm>
  );
}
