import { wholeSite } from '../../../core/catalog/item-scope.ts';
import { type FormRoute, redirectTo } from '../../../http/form-route.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import { subscribe, type TypedSubscription } from '../../../usecases/subscriptions/subscribe.ts';
import type { FieldFault } from '../../ui/form-fields.tsx';
import { formWords } from '../../ui/form-text.ts';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { subscribeColumn, subscribeText } from './text.ts';
import { SubscribeView } from './view.tsx';

const address = '/dy';

/** P24: how to be told of what is new, by mail or feed. */
export const subscribeRoute: PageRoute = {
  path: address,
  permission: 'public',
  audit: null,
  handle: (context) => subscribePage(context, typedFrom(context.query), [], 200),
};

/** Notes the wish and asks by mail whether it is one. */
export const subscribeForm: FormRoute = {
  path: address,
  permission: 'public',
  audit: 'subscription.requested',
  async handle(context) {
    const typed = typedFrom(context.fields);
    const noted = await subscribe(context.deps, typed, context.visitor.source);
    if (noted.ok) return redirectTo(`${address}?done=sent`);
    const faults = noted.refusal.map(({ field = 'email', message }) => ({ field, message }));
    const isTooOften = noted.refusal.some(({ reason }) => reason === 'tooManyAttempts');
    return subscribePage(context, typed, faults, isTooOften ? 429 : 422);
  },
};

/** A form as it is sent, or an address that fills it in beforehand. */
function typedFrom(texts: Readonly<Record<string, string>>): TypedSubscription {
  const at = (name: string): string => (texts[name] ?? '').slice(0, 200);
  return {
    email: at('email'),
    agency: at('agency'),
    subject: at('subject'),
    column: at('column'),
    keyword: at('keyword'),
    frequency: at('frequency') || 'daily',
  };
}

async function subscribePage(
  context: PageContext,
  typed: TypedSubscription,
  faults: readonly FieldFault[],
  status: number,
): Promise<PageReply> {
  const { deps, today, visitor, query } = context;
  const { title } = subscribeText;
  const tree = await deps.queries.loadTree();
  return renderPrivatePage(
    context,
    {
      title: faults.length > 0 ? formWords.errorTitle(title) : title,
      trail: [{ label: title }],
      column: subscribeColumn,
      isPrivate: false,
    },
    <SubscribeView
      typed={typed}
      faults={faults}
      token={formTokenOf(deps, visitor)}
      agencies={existingAgencies(tree, today)}
      hasMail={deps.mail !== undefined}
      isSent={query['done'] === 'sent'}
      scope={wholeSite}
    />,
    status,
  );
}
