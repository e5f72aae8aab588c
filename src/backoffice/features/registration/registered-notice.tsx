import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { printOralForm, printReceipt } from '../../../contract/desk.ts';
import { formatChinese, parsePlainDate } from '../../../core/values/plain-date.ts';
import { AccessButton } from '../../ui/access-button.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import type { Registered } from './registration-values.ts';
import { text } from './text.ts';

interface RegisteredNoticeProps {
  readonly registered: Registered;
  readonly isOral: boolean;
  readonly onAnother: () => void;
}

/** What the clerk needs after registering: number, due date, what the paper lacks, and where to go on. */
export function RegisteredNotice({ registered, isOral, onAnother }: RegisteredNoticeProps) {
  const { requestNumber, gaps } = registered;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="outcome-sheet" aria-labelledby="registered-title">
      <h2 id="registered-title" ref={heading} tabIndex={-1}>
        {text.done}
      </h2>
      <dl className="facts">
        <dt>{text.number}</dt>
        <dd className="big-fact">{requestNumber}</dd>
        <dt>{text.dueOn}</dt>
        <dd>{dueWords(registered.dueOn)}</dd>
      </dl>
      {gaps.length === 0 ? <p>{text.complete}</p> : <Gaps gaps={gaps} />}
      <NextLinks registered={registered} isOral={isOral} onAnother={onAnother} />
    </section>
  );
}

function NextLinks({ registered: { requestId, gaps }, isOral, onAnother }: RegisteredNoticeProps) {
  return (
    <div className="form-buttons">
      {gaps.length === 0 ? null : (
        <AppLink to={`/requests/${requestId}/papers?for=askCorrection`} className="link-button">
          {text.askCorrection}
        </AppLink>
      )}
      <Link to="/requests/$requestId" params={{ requestId }} className="link-button strong">
        {text.open}
      </Link>
      <PrintButton endpoint={printReceipt} requestId={requestId} label={text.printReceipt} />
      <AccessButton requestId={requestId} />
      {isOral ? <PrintButton endpoint={printOralForm} requestId={requestId} label={text.printOralForm} /> : null}
      <AppLink to={`/requests/${requestId}/attachments`} className="link-button">
        {text.addScans}
      </AppLink>
      <Button onClick={onAnother}>{text.another}</Button>
    </div>
  );
}

function Gaps({ gaps }: Pick<Registered, 'gaps'>) {
  return (
    <>
      <p>{text.gaps}</p>
      <ul className="plain-list">
        {gaps.map(({ field, message }) => (
          <li key={field + message}>{message}</li>
        ))}
      </ul>
    </>
  );
}

function dueWords(dueOn: string | null): string {
  const day = dueOn === null ? undefined : parsePlainDate(dueOn);
  return day === undefined ? text.noDue : formatChinese(day);
}
