import { outcomeOf } from '../../../core/requests/outcomes.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import type { PublishedAnswer } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { answerText } from './text.ts';

interface AnswerContent {
  readonly answer: PublishedAnswer;
  readonly agencyName: string;
}

/** What was asked, what was answered, and by whom. */
export function AnswerView({ answer, agencyName }: AnswerContent) {
  return (
    <div class="wrap page prose">
      <h1>{answer.title}</h1>
      <Facts answer={answer} agencyName={agencyName} />
      <h2>{answerText.question}</h2>
      <Paragraphs text={answer.question} />
      <h2>{answer.origin === 'askedRepeatedly' ? answerText.disclosed : answerText.answer}</h2>
      <Paragraphs text={answer.answer} />
      <p class="hint">{answerText.hidden}</p>
      <p>
        <Link href={`/sq?agency=${answer.agencyId}`}>{answerText.ask}</Link>
      </p>
    </div>
  );
}

function Facts({ answer, agencyName }: AnswerContent) {
  const { outcome, receivedOn, answeredOn } = answer;
  return (
    <dl class="card-facts" aria-label={answerText.facts}>
      <Fact term={answerText.agency} words={agencyName} />
      {outcome === null ? null : <Fact term={answerText.outcome} words={outcomeOf(outcome).label} />}
      {receivedOn === null ? null : <Fact term={answerText.receivedOn} words={formatChinese(receivedOn)} />}
      {answeredOn === null ? null : <Fact term={answerText.answeredOn} words={formatChinese(answeredOn)} />}
      {answer.askedCount < 2 ? null : <Fact term={answerText.askedCount} words={answerText.asked(answer.askedCount)} />}
      <Fact term={answerText.publishedAt} words={shanghaiDay(answer.publishedAt)} />
    </dl>
  );
}

function Fact({ term, words }: { readonly term: string; readonly words: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </div>
  );
}

/** Line breaks are kept by the style, so that no line needs a name of its own. */
function Paragraphs({ text }: { readonly text: string }) {
  return <p class="kept-lines">{text}</p>;
}
