import type { Agency } from '../../../core/agencies/agency.ts';
import { disclosureSubjects } from '../../../core/catalog/disclosure-subjects.ts';
import type { ItemScope } from '../../../core/catalog/item-scope.ts';
import { subscriptionFrequencies } from '../../../core/catalog/subscription.ts';
import type { TypedSubscription } from '../../../usecases/subscriptions/subscribe.ts';
import { feedAddress } from '../../ui/feed-addresses.ts';
import { Choices, ErrorSummary, type FieldFault, SelectField, TextField } from '../../ui/form-fields.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { unitGroups } from '../../ui/unit-groups.ts';
import { subscribeText } from './text.ts';

interface SubscribeContent {
  readonly typed: TypedSubscription;
  readonly faults: readonly FieldFault[];
  readonly token: string;
  readonly agencies: readonly Agency[];
  readonly hasMail: boolean;
  readonly isSent: boolean;
  readonly scope: ItemScope;
}

// every subject of the frame once, whatever the level
const subjects = [
  ...new Map(
    (['none', 'cityAndCounty', 'township'] as const)
      .flatMap((addition) => disclosureSubjects(addition))
      .map((subject) => [subject.id, subject]),
  ).values(),
];

/** The form for mails, and the feeds that ask for nothing. */
export function SubscribeView(content: SubscribeContent) {
  return (
    <div class="wrap page form-page">
      <ErrorSummary faults={content.faults} />
      <h1>{subscribeText.title}</h1>
      <p class="lead">{subscribeText.lead}</p>
      {content.isSent ? <Sent /> : null}
      <section aria-labelledby="by-mail">
        <h2 id="by-mail">{subscribeText.byMail}</h2>
        {content.hasMail ? <MailForm {...content} /> : <p>{subscribeText.noMail}</p>}
      </section>
      <Feeds agencies={content.agencies} scope={content.scope} />
    </div>
  );
}

function Sent() {
  return (
    <div class="verdict good" role="status">
      <h2>{subscribeText.sentTitle}</h2>
      <p>{subscribeText.sent}</p>
    </div>
  );
}

function MailForm({ typed, faults, token, agencies }: SubscribeContent) {
  return (
    <PostForm action="/dy" token={token}>
      <input type="hidden" name="column" value={typed.column} />
      <TextField
        name="email"
        label={subscribeText.email}
        hint={subscribeText.privacy}
        value={typed.email}
        faults={faults}
        inputMode="email"
        autoComplete="email"
        width="middle"
        isRequired
      />
      <ScopeFields typed={typed} faults={faults} agencies={agencies} />
      <Choices
        name="frequency"
        legend={subscribeText.frequency}
        choices={subscriptionFrequencies.map(({ id, label }) => ({ value: id, label }))}
        value={typed.frequency}
        faults={faults}
      />
      <p class="form-actions">
        <button type="submit" class="button">
          {subscribeText.button}
        </button>
      </p>
    </PostForm>
  );
}

/** What is followed. */
function ScopeFields({ typed, faults, agencies }: Pick<SubscribeContent, 'typed' | 'faults' | 'agencies'>) {
  return (
    <>
      <SelectField
        name="agency"
        label={subscribeText.agency}
        choose={subscribeText.anyAgency}
        value={typed.agency}
        faults={faults}
        groups={unitGroups(agencies).map((group) => ({
          label: group.label,
          choices: group.agencies.map(({ id, name }) => ({ value: id, label: name })),
        }))}
      />
      <SelectField
        name="subject"
        label={subscribeText.subject}
        choose={subscribeText.anySubject}
        value={typed.subject}
        faults={faults}
        groups={[{ label: subscribeText.statutory, choices: subjects.map(({ id, label }) => ({ value: id, label })) }]}
      />
      <TextField
        name="keyword"
        label={subscribeText.keyword}
        hint={subscribeText.keywordHint}
        value={typed.keyword}
        faults={faults}
        width="middle"
      />
    </>
  );
}

function Feeds({ agencies, scope }: Pick<SubscribeContent, 'agencies' | 'scope'>) {
  return (
    <section class="below" aria-labelledby="by-feed">
      <h2 id="by-feed">{subscribeText.byFeed}</h2>
      <p>{subscribeText.feedLead}</p>
      <ul>
        <FeedPair scope={scope} followed={subscribeText.everything} />
      </ul>
      <details class="more-help">
        <summary>{subscribeText.units}</summary>
        <ul>
          {agencies.map(({ id, name }) => (
            <FeedPair key={id} scope={{ ...scope, agencyId: id }} followed={name} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function FeedPair({ scope, followed }: { readonly scope: ItemScope; readonly followed: string }) {
  return (
    <li>
      <a href={feedAddress(scope)}>{subscribeText.feedOf(followed, subscribeText.atom)}</a>
      {'　'}
      <a href={feedAddress(scope, 'feed.json')}>{subscribeText.feedOf(followed, subscribeText.json)}</a>
    </li>
  );
}
