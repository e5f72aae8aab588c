import { asideReasons, mistakeKinds, mistakeStages } from '../../../core/releases/mistake-reply.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { findOwnMistake } from '../../../usecases/mistakes/open-mistake.ts';
import type { StoredMistake } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { Reply } from './replies-part.tsx';
import { mistakesText } from './text.ts';

/** What became of one report, for whoever has its link; what was written is not shown again. */
export const ownMistakeRoute: PageRoute = {
  path: '/zc/h/:secret',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { deps, params } = context;
    const mistake = await findOwnMistake(deps, params['secret'] ?? '');
    if (mistake === undefined) return notFoundPage(context);
    const tree = await deps.queries.loadTree();
    const agencyName = tree.agencies.find(({ id }) => id === mistake.agencyId)?.name ?? mistake.agencyId;
    const { title } = mistakesText.own;
    // the address that link previews are told is never the secret one
    const reply = await renderPrivatePage(
      { ...context, path: '/zc' },
      { title, trail: [{ label: mistakesText.title, href: '/zc' }, { label: title }] },
      <OwnMistake mistake={mistake} agencyName={agencyName} />,
    );
    return { ...reply, headers: { ...reply.headers, ...privateHeaders } };
  },
};

// a link out of here must not tell others the secret
const privateHeaders = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' } as const;

function OwnMistake({ mistake, agencyName }: { readonly mistake: StoredMistake; readonly agencyName: string }) {
  const { own } = mistakesText;
  const { stage, kind, dueOn, dueIsProvisional, closedAt, closingReason } = mistake;
  const facts: readonly (readonly [string, string])[] = [
    [mistakesText.number, mistake.mistakeNumber],
    [mistakesText.agency, agencyName],
    [own.kind, mistakeKinds.find(({ id }) => id === kind)?.label ?? kind],
    [own.stage, mistakeStages.find(({ id }) => id === stage)?.forReporter ?? stage],
    ...(closedAt === null
      ? [[own.dueOn, `${formatChinese(dueOn)}${dueIsProvisional ? own.provisional : ''}`] as const]
      : []),
    ...(closingReason === null
      ? []
      : [[own.reason, asideReasons.find(({ id }) => id === closingReason)?.label ?? ''] as const]),
  ];
  return (
    <div class="wrap page">
      <h1>{own.title}</h1>
      {closedAt === null ? <p class="lead">{own.received}</p> : null}
      <dl class="card-facts">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Answer mistake={mistake} agencyName={agencyName} />
      <p>
        <Link href="/zc">{own.back}</Link>
      </p>
    </div>
  );
}

/** Only what passed the gate. */
function Answer({ mistake, agencyName }: { readonly mistake: StoredMistake; readonly agencyName: string }) {
  const { stage, reply, closedAt } = mistake;
  if (stage !== 'replied' || reply === null || closedAt === null) return null;
  return (
    <section aria-labelledby="own-reply">
      <h2 id="own-reply">{mistakesText.own.reply}</h2>
      <Reply reply={{ ...reply, releasedAt: closedAt }} agencyName={agencyName} />
    </section>
  );
}
