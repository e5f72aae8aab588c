import type { Agency } from '../../../core/agencies/agency.ts';
import { mistakeKinds, mistakeVerdicts } from '../../../core/releases/mistake-reply.ts';
import type { Page, PublicMistakeReply } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { mistakesText } from './text.ts';

/** A page of the replies that everybody may read. */
export interface ShownReplies extends Page<PublicMistakeReply> {
  readonly offset: number;
  readonly length: number;
}

/** What came of reports: the facts and the reply, nothing of what anybody wrote. */
export function RepliesPart({
  replies,
  agencies,
}: {
  readonly replies: ShownReplies;
  readonly agencies: readonly Agency[];
}) {
  const nameOf = (id: string): string => agencies.find((agency) => agency.id === id)?.name ?? id;
  return (
    <section class="below" aria-labelledby="replies">
      <h2 id="replies">{mistakesText.replies}</h2>
      <p class="hint">{replies.total === 0 ? mistakesText.noReplies : mistakesText.count(replies.total)}</p>
      {replies.rows.map((reply) => (
        <Reply key={`${reply.agencyId} ${reply.mistakeNumber}`} reply={reply} agencyName={nameOf(reply.agencyId)} />
      ))}
      <Turner replies={replies} />
    </section>
  );
}

/** One reply. */
export function Reply({ reply, agencyName }: { readonly reply: PublicMistakeReply; readonly agencyName: string }) {
  const { kind, pagePath, pageTitle, receivedOn, releasedAt, verdict, words, mistakeNumber } = reply;
  return (
    <article class="entry">
      <h3>
        {mistakeVerdicts.find(({ id }) => id === verdict)?.label}
        {'：'}
        {mistakeKinds.find(({ id }) => id === kind)?.label}
      </h3>
      <p class="kept-lines">{words}</p>
      <p class="quiet">
        {mistakesText.aboutPage}
        {'：'}
        <Link href={pagePath}>{pageTitle === '' ? pagePath : pageTitle}</Link>
      </p>
      <p class="quiet">
        {`${agencyName}　${mistakesText.number} ${mistakeNumber}　${mistakesText.receivedOn} ${receivedOn}　${mistakesText.repliedOn} ${shanghaiDay(releasedAt)}`}
      </p>
    </article>
  );
}

function Turner({ replies: { offset, length, total } }: { readonly replies: ShownReplies }) {
  if (total <= length) return null;
  return (
    <nav class="pager" aria-label={mistakesText.pages}>
      {offset === 0 ? null : (
        <Link href={`/zc?offset=${Math.max(0, offset - length)}#replies`}>{mistakesText.newer}</Link>
      )}
      {offset + length >= total ? null : (
        <Link href={`/zc?offset=${offset + length}#replies`}>{mistakesText.older}</Link>
      )}
    </nav>
  );
}
