import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { readApplicantWords } from '../../../contract/additions.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { applicantWordsText as text } from './applicant-words-text.ts';

type Words = CallReply<typeof readApplicantWords>;

/** What the applicant wrote at the portal afterwards: opened by hand, because a look is recorded. */
export function ApplicantWords({ requestId }: { readonly requestId: string }) {
  const mayRead = usePermitted('request.handle');
  const [isOpen, setOpen] = useState(false);
  const words = useQuery({
    queryKey: ['additions', requestId],
    queryFn: () => call(readApplicantWords, { params: { requestId } }),
    enabled: isOpen,
  });
  if (!mayRead) return null;
  return (
    <section aria-labelledby="additions-title">
      <h2 id="additions-title">{text.heading}</h2>
      {isOpen ? (
        <Loaded query={words}>{(read) => <WordList read={read} />}</Loaded>
      ) : (
        <p>
          <Button onClick={() => setOpen(true)}>{text.read}</Button> <span className="quiet small">{text.hint}</span>
        </p>
      )}
    </section>
  );
}

function WordList({ read: { words, rating } }: { readonly read: Words }) {
  return (
    <>
      {words.length === 0 ? <p className="quiet">{text.none}</p> : null}
      <ul className="plain-list">
        {words.map(({ additionId, kind, receivedAt, text: written, attachmentCount }) => (
          <li key={additionId}>
            <p>
              {text.kinds[kind]} <span className="quiet small">{shanghaiTime(receivedAt)}</span>
            </p>
            <p className="as-typed">{written === '' ? text.noWords : written}</p>
            {attachmentCount === 0 ? null : <p className="quiet small">{text.files(attachmentCount)}</p>}
          </li>
        ))}
      </ul>
      <h3>{text.rating}</h3>
      {rating === null ? (
        <p className="quiet">{text.noRating}</p>
      ) : (
        <p className="as-typed">
          {rating.label}
          {rating.words === '' ? '' : `：${rating.words}`}
        </p>
      )}
    </>
  );
}
