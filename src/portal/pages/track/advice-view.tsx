import { type RemedyAdvice, remedyWays } from '../../../core/disputes/remedy-advice.ts';
import { formatCitation } from '../../../core/law/citation.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import type { OwnRequest } from '../../../usecases/applications/open-own-request.ts';
import { FactList } from './fact-list.tsx';
import { trackText } from './text.ts';

interface AdviceProps {
  readonly advice: RemedyAdvice;
  readonly request: OwnRequest;
}

/** One way of redress: whether it is open, with whom, until when. */
export function AdviceView({ advice, request }: AdviceProps) {
  const text = trackText.remedies;
  return (
    <section class="advice" aria-labelledby="advice">
      <h2 id="advice">{remedyWays[advice.way].name}</h2>
      {advice.isOpen ? null : <p class="late">{text.notOpen}</p>}
      <p>{advice.words}</p>
      {advice.period === null ? null : <p>{advice.period}。</p>}
      {advice.isOpen ? <LastDay advice={advice} today={request.today} /> : null}
      <Whom advice={advice} request={request} />
      <details class="more-help">
        <summary>{text.cites}</summary>
        {advice.cites.map(formatCitation).join('；')}
      </details>
    </section>
  );
}

function LastDay({ advice, today }: { readonly advice: RemedyAdvice; readonly today: OwnRequest['today'] }) {
  const text = trackText.remedies;
  if (advice.period === null) return null;
  if (advice.lastDay === null) return <p>{text.unknownDay}</p>;
  return (
    <>
      <p class="last-day">{`${text.lastDay}：${formatChinese(advice.lastDay)}`}</p>
      {advice.lastDay < today ? <p class="late">{text.passed}</p> : null}
    </>
  );
}

function Whom({ advice, request: { organs } }: AdviceProps) {
  const text = trackText.remedies;
  const { supervisor, reviewOrgan, court } = organs;
  const lines: Readonly<Record<RemedyAdvice['way'], readonly (readonly [string, string])[]>> = {
    reconsideration: [
      [text.organ, reviewOrgan.name],
      [text.place, reviewOrgan.place],
      [text.online, reviewOrgan.onlineAddress],
    ],
    litigation: [[text.court, court]],
    report: [
      [text.supervisor, supervisor?.name ?? text.noSupervisor],
      [text.place, supervisor?.contact.address ?? ''],
      [text.phone, supervisor?.contact.phone ?? ''],
    ],
  };
  return <FactList facts={lines[advice.way].filter(([, value]) => value !== '')} />;
}
