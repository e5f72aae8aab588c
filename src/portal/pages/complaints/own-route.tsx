import { complaintResults, complaintStages } from '../../../core/disputes/complaint-course.ts';
import { complaintKinds } from '../../../core/disputes/complaint-form.ts';
import { formatLookupCode, parseLookupCode } from '../../../core/requests/lookup-code.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { type FollowedComplaint, followComplaint } from '../../../usecases/complaints/follow-complaint.ts';
import { Link } from '../../ui/link.tsx';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { complaintsText } from './text.ts';

/** Receipt and answer of one complaint, for whoever has its link; what was written is not shown again. */
export const ownComplaintRoute: PageRoute = {
  path: '/ts/h/:secret',
  permission: 'public',
  audit: 'complaint.openedByComplainant',
  async handle(context) {
    const { deps, params } = context;
    const followed = await followComplaint(deps, params['secret'] ?? '');
    if (followed === undefined) return notFoundPage(context);
    const tree = await deps.queries.loadTree();
    const nameOf = (id: string): string => tree.agencies.find((agency) => agency.id === id)?.name ?? id;
    const { title } = complaintsText.own;
    // the address that link previews are told is never the secret one
    const reply = await renderPrivatePage(
      { ...context, path: '/ts' },
      { title, trail: [{ label: complaintsText.title, href: '/ts' }, { label: title }] },
      <OwnComplaint
        followed={followed}
        unit={nameOf(followed.complaint.unitId)}
        supervisor={nameOf(followed.complaint.agencyId)}
      />,
    );
    return { ...reply, headers: { ...reply.headers, ...privateHeaders } };
  },
};

// a link out of here must not tell others the secret
const privateHeaders = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' } as const;

interface OwnComplaintProps {
  readonly followed: FollowedComplaint;
  readonly unit: string;
  readonly supervisor: string;
}

function OwnComplaint({ followed, unit, supervisor }: OwnComplaintProps) {
  const { own } = complaintsText;
  const { complaint, code } = followed;
  const { complaintNumber, kind, stage, receivedOn, dueOn, dueIsProvisional, answeredOn } = complaint;
  const read = parseLookupCode(code);
  const facts: readonly (readonly [string, string])[] = [
    [complaintsText.number, complaintNumber],
    [complaintsText.code, read === undefined ? code : formatLookupCode(read)],
    [own.unit, unit],
    [own.supervisor, supervisor],
    [own.kind, complaintKinds.find(({ id }) => id === kind)?.label ?? kind],
    [own.receivedOn, formatChinese(receivedOn)],
    [own.stage, complaintStages.find(({ id }) => id === stage)?.forComplainant ?? stage],
    ...(answeredOn === null
      ? [[own.dueOn, `${formatChinese(dueOn)}${dueIsProvisional ? own.provisional : ''}`] as const]
      : []),
  ];
  return (
    <div class="wrap page">
      <h1>{own.title}</h1>
      {answeredOn === null ? <p class="lead">{own.received}</p> : null}
      <dl class="card-facts">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Answer followed={followed} />
      <p>
        <Link href="/ts">{own.back}</Link>
      </p>
    </div>
  );
}

function Answer({ followed: { complaint, answer } }: { readonly followed: FollowedComplaint }) {
  const { own } = complaintsText;
  const { answeredOn, result, correctBy } = complaint;
  if (answeredOn === null) return null;
  const found = complaintResults.find(({ id }) => id === result)?.label;
  return (
    <section aria-labelledby="own-answer">
      <h2 id="own-answer">{own.answer}</h2>
      <p class="kept-lines">{answer === '' ? own.forgotten : answer}</p>
      <p class="quiet">
        {`${own.answeredOn} ${formatChinese(answeredOn)}`}
        {found === undefined ? '' : `　${own.result}：${found}`}
        {correctBy === null ? '' : `　${own.correctBy}：${formatChinese(correctBy)}`}
      </p>
    </section>
  );
}
