import { subscriptionFrequencies } from '../../../core/catalog/subscription.ts';
import { type FormContext, type FormRoute, redirectTo } from '../../../http/form-route.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import type { Subscription } from '../../../usecases/ports.ts';
import {
  changeFrequency,
  confirmSubscription,
  endSubscription,
  findOwnSubscription,
} from '../../../usecases/subscriptions/manage-subscription.ts';
import { nameScope } from '../../../usecases/subscriptions/name-scope.ts';
import { Choices } from '../../ui/form-fields.tsx';
import { Link } from '../../ui/link.tsx';
import { notFoundPage } from '../../ui/not-found.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { subscribeText } from './text.ts';

const { own } = subscribeText;

/** One subscription, for whoever has the link of its mails; looking at it changes nothing. */
export const ownSubscriptionRoute: PageRoute = {
  path: '/dy/q/:secret',
  permission: 'public',
  audit: null,
  async handle(context) {
    const subscription = await findOwnSubscription(context.deps, secretOf(context));
    return subscription === undefined ? notFoundPage(context) : ownPage(context, subscription);
  },
};

/** The buttons of that page. */
export const ownSubscriptionForms: readonly FormRoute[] = [
  actForm('confirm', 'subscription.confirmed', ({ deps }, secret) => confirmSubscription(deps, secret)),
  actForm('end', 'subscription.ended', ({ deps }, secret) => endSubscription(deps, secret)),
  actForm('change', 'subscription.changed', async ({ deps, fields }, secret) => {
    const frequency = subscriptionFrequencies.find(({ id }) => id === fields['frequency'])?.id;
    return frequency === undefined || changeFrequency(deps, secret, frequency);
  }),
];

function actForm(
  act: 'confirm' | 'change' | 'end',
  audit: 'subscription.confirmed' | 'subscription.changed' | 'subscription.ended',
  take: (context: FormContext, secret: string) => Promise<boolean>,
): FormRoute {
  return {
    path: `/dy/q/:secret/${act}`,
    permission: 'public',
    audit,
    async handle(context) {
      const secret = secretOf(context);
      if ((await findOwnSubscription(context.deps, secret)) === undefined) return notFoundPage(context);
      await take(context, secret);
      return redirectTo(`/dy/q/${secret}`);
    },
  };
}

function secretOf({ params }: PageContext): string {
  return params['secret'] ?? '';
}

// a link out of here must not tell others the secret
const privateHeaders = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' } as const;

async function ownPage(context: PageContext, subscription: Subscription): Promise<PageReply> {
  const followed = await nameScope(context.deps.queries, subscription.scope);
  const reply = await renderPrivatePage(
    // the address that link previews are told is never the secret one
    { ...context, path: '/dy' },
    { title: own.title, trail: [{ label: subscribeText.title, href: '/dy' }, { label: own.title }] },
    <OwnSubscription
      subscription={subscription}
      followed={followed}
      place={`/dy/q/${secretOf(context)}`}
      token={formTokenOf(context.deps, context.visitor)}
    />,
  );
  return { ...reply, headers: { ...reply.headers, ...privateHeaders } };
}

interface OwnContent {
  readonly subscription: Subscription;
  readonly followed: string;
  readonly place: string;
  readonly token: string;
}

function OwnSubscription(content: OwnContent) {
  const { subscription, followed } = content;
  return (
    <div class="wrap page form-page">
      <h1>{own.title}</h1>
      <dl class="card-facts">
        <div>
          <dt>{own.followed}</dt>
          <dd>{followed}</dd>
        </div>
        <div>
          <dt>{own.state}</dt>
          <dd>{own[subscription.stage]}</dd>
        </div>
      </dl>
      {subscription.stage === 'pending' ? <Button {...content} act="confirm" label={own.confirm} /> : null}
      {subscription.stage === 'confirmed' ? <FrequencyForm {...content} /> : null}
      {subscription.stage === 'ended' ? (
        <p>
          <Link href="/dy">{own.again}</Link>
        </p>
      ) : (
        <>
          <p class="hint">{own.endHint}</p>
          <Button {...content} act="end" label={own.end} />
        </>
      )}
    </div>
  );
}

function Button({ place, token, act, label }: OwnContent & { readonly act: string; readonly label: string }) {
  return (
    <PostForm action={`${place}/${act}`} token={token}>
      <p class="form-actions">
        <button type="submit" class={act === 'end' ? 'button plain' : 'button'}>
          {label}
        </button>
      </p>
    </PostForm>
  );
}

function FrequencyForm({ subscription, place, token }: OwnContent) {
  return (
    <PostForm action={`${place}/change`} token={token}>
      <Choices
        name="frequency"
        legend={subscribeText.frequency}
        choices={subscriptionFrequencies.map(({ id, label }) => ({ value: id, label }))}
        value={subscription.frequency}
        faults={[]}
      />
      <p class="form-actions">
        <button type="submit" class="button">
          {own.change}
        </button>
      </p>
    </PostForm>
  );
}
